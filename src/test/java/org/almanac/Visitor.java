package org.almanac;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the doors of the whole program, with a browser's memory for cookies. */
public class Visitor {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String BORDER = "----almanac";

  private final String address;
  private final String credentials;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  public Visitor(int port, String mail) {
    this.address = "http://localhost:" + port;
    this.credentials = mail + ":almanac";
  }

  /** A page, following where it leads. */
  public HttpResponse<String> page(String path) throws Exception {
    return follow(send(request(path, "text/html").GET()));
  }

  public JsonNode data(String path) throws Exception {
    return JSON.readTree(send(request(path, "application/json").GET()).body());
  }

  public int status(String path) throws Exception {
    return send(request(path, "application/json").GET()).statusCode();
  }

  public int post(String path, String body) throws Exception {
    return posted(path, body).statusCode();
  }

  /** What is answered to what a script sends. */
  public String answer(String path, String body) throws Exception {
    return posted(path, body).body();
  }

  private HttpResponse<String> posted(String path, String body) throws Exception {
    return send(
        request(path, "application/json")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Sends a form of the page that it stands on. */
  public HttpResponse<String> form(String page, String path, String... fields) throws Exception {
    StringBuilder body = new StringBuilder("_csrf=" + encoded(token(page)));
    for (int i = 0; i < fields.length; i += 2) {
      body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
    }
    return follow(
        send(
            request(path, "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))));
  }

  /** Chooses files on the import page and looks. */
  public HttpResponse<String> upload(Map<String, byte[]> files) throws Exception {
    StringBuilder body = new StringBuilder(part("_csrf", null)).append(token("/import"));
    files.forEach(
        (name, bytes) ->
            body.append("\r\n")
                .append(part("files", name))
                .append(new String(bytes, StandardCharsets.ISO_8859_1)));
    body.append("\r\n--").append(BORDER).append("--\r\n");
    return follow(
        send(
            request("/import", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + BORDER)
                .POST(
                    BodyPublishers.ofByteArray(
                        body.toString().getBytes(StandardCharsets.ISO_8859_1)))));
  }

  private static String part(String field, String file) {
    return "--"
        + BORDER
        + "\r\nContent-Disposition: form-data; name=\""
        + field
        + "\""
        + (file == null ? "" : "; filename=\"" + file + "\"\r\nContent-Type: text/csv")
        + "\r\n\r\n";
  }

  private String token(String page) throws Exception {
    Matcher token = TOKEN.matcher(page(page).body());
    return token.find() ? token.group(1) : "";
  }

  private HttpResponse<String> follow(HttpResponse<String> answer) throws Exception {
    return answer.statusCode() == 302
        ? page(
            URI.create(address)
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .toString()
                .substring(address.length()))
        : answer;
  }

  private HttpRequest.Builder request(String path, String accept) {
    byte[] plain = credentials.getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Accept", accept)
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(plain));
    cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .ifPresent(value -> request.header("X-XSRF-TOKEN", value));
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
