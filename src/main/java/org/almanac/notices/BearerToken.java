package org.almanac.notices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The bearer token with which we sign in to the mail server: fetched with our client id and secret
 * (RFC 6749 4.4), kept until shortly before it runs out.
 */
class BearerToken {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int ANSWER_BYTES = 100_000;
  private static final long USUAL_SECONDS = 3600;

  private final DeliverySettings.OAuth2 settings;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private String token;
  private Instant goodUntil = Instant.MIN;

  BearerToken(DeliverySettings.OAuth2 settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** The token as long as it is good, or else a new one. */
  synchronized String current() throws MessagingException {
    return clock.instant().isBefore(goodUntil) ? token : renewed();
  }

  /** A new one, for the mail server doesn't take the last. */
  synchronized String renewed() throws MessagingException {
    token = null;
    goodUntil = Instant.MIN;
    JsonNode answer = asked();
    long seconds = answer.path("expires_in").asLong(USUAL_SECONDS);
    token = answer.path("access_token").asText("");
    if (token.isEmpty()) {
      throw new AuthenticationFailedException(
          "The answer of " + settings.tokenAddress() + " holds no access_token");
    }
    goodUntil = clock.instant().plusSeconds(seconds - Math.min(300, seconds / 5));
    return token;
  }

  private JsonNode asked() throws MessagingException {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", settings.clientId());
    form.put("client_secret", settings.clientSecret());
    if (settings.scope() != null && !settings.scope().isBlank()) {
      form.put("scope", settings.scope());
    }
    HttpRequest request =
        HttpRequest.newBuilder(settings.tokenAddress())
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(encoded(form)))
            .build();
    try {
      HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        return checked(response.statusCode(), json.readTree(body.readNBytes(ANSWER_BYTES)));
      }
    } catch (IOException e) {
      throw new MessagingException("No token from " + settings.tokenAddress(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MessagingException("No token from " + settings.tokenAddress(), e);
    }
  }

  /** A refusal is for somebody to mend; all else passes by itself. */
  private JsonNode checked(int status, JsonNode answer) throws MessagingException {
    if (status / 100 == 2 && answer != null) {
      return answer;
    }
    String why = "No token from " + settings.tokenAddress() + ": " + status + " " + reason(answer);
    throw status == 400 || status == 401 || status == 403
        ? new AuthenticationFailedException(why)
        : new MessagingException(why);
  }

  private String reason(JsonNode answer) {
    if (answer == null) {
      return "";
    }
    String said = answer.path("error").asText() + " " + answer.path("error_description").asText();
    // whatever the other side repeats of our question, the secret isn't said again
    return Trouble.shortened(said.replace(settings.clientSecret(), "…").strip());
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
