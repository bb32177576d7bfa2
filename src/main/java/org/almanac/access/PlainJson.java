package org.almanac.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * Reads a request's body before the engine does, and lets only plain JSON through: no key, however
 * deep and however written, that the engine would evaluate as an expression (CVE-2026-109432).
 */
class PlainJson {
  private static final int LONGEST = 1 << 20;
  private static final JsonFactory JSON = new JsonFactory();

  private PlainJson() {}

  /** The same request with its body read and checked. */
  static HttpServletRequest checked(HttpServletRequest request) throws IOException, NotAccepted {
    byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      throw new NotAccepted(413, "tooLong");
    }
    if (body.length > 0) {
      String type = request.getContentType();
      if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
        throw new NotAccepted(415, "notJson");
      }
      refuseExpressionsIn(body);
    }
    return new Read(request, body);
  }

  static void refuseExpressions(Collection<String> names) throws NotAccepted {
    if (names.stream().anyMatch(PlainJson::isExpression)) {
      throw new NotAccepted(400, "expression");
    }
  }

  static void refuseExpressionsIn(byte[] body) throws IOException, NotAccepted {
    try (JsonParser parser = JSON.createParser(body)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
          throw new NotAccepted(400, "expression");
        }
        if (token == JsonToken.VALUE_NULL && parser.getParsingContext().inRoot()) {
          throw new NotAccepted(400, "notJson");
        }
      }
    } catch (JsonProcessingException malformed) {
      throw new NotAccepted(400, "notJson");
    }
  }

  /** Query parameters with names and values as the engine will read them. */
  static Map<String, List<String>> decoded(MultiValueMap<String, String> raw) {
    Map<String, List<String>> plain = new HashMap<>();
    raw.forEach(
        (name, values) ->
            plain.put(decode(name), values.stream().map(v -> v == null ? "" : decode(v)).toList()));
    return plain;
  }

  private static String decode(String text) {
    return UriUtils.decode(text.replace('+', ' '), StandardCharsets.UTF_8);
  }

  private static boolean isExpression(String name) {
    return name.strip().toLowerCase(Locale.ROOT).endsWith("expression");
  }

  /** Why a request doesn't reach the engine. */
  static class NotAccepted extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;

    NotAccepted(int status, String key) {
      super(key);
      this.status = status;
      this.key = key;
    }

    int status() {
      return status;
    }

    /** Of the sentence in this package's bundle. */
    String key() {
      return key;
    }
  }

  /** A request whose body was read already. */
  private static class Read extends HttpServletRequestWrapper {
    private final byte[] body;

    Read(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
      var bytes = new ByteArrayInputStream(body);
      return new ServletInputStream() {
        @Override
        public int read() {
          return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
          return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
          return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new IllegalStateException("Read in one go");
        }
      };
    }

    @Override
    public BufferedReader getReader() {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }
}
