package org.almanac.meetings;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Turns a template into a PDF, with fonts of our own and without opening any address. */
@Component
public class PaperPrinter {
  private static final String FONT = "Almanac";
  private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  /** What no XML document may contain, and no name needs. */
  private static final String UNPRINTABLE =
      "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

  private final ITemplateEngine templates;

  PaperPrinter(ITemplateEngine templates) {
    this.templates = templates;
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
  }

  /** The template as a tagged PDF, in one language. */
  public byte[] print(String template, Map<String, Object> values, Locale locale) {
    String page = templates.process(template, new Context(locale, values));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .withW3cDocument(document(page.replaceAll(UNPRINTABLE, "")), null)
          .useExternalResourceAccessControl(
              (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
          .useExternalResourceAccessControl(
              (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
          .useUriResolver((base, address) -> null)
          .useFont(font("DejaVuSansCondensed.ttf"), FONT, 400, FontStyle.NORMAL, true)
          .useFont(font("DejaVuSansCondensed-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true)
          .usePdfUaAccessibility(true)
          .withProducer("Almanac")
          .toStream(pdf)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  /** The same as a browser shows it, under the name that it is kept by. */
  public ResponseEntity<byte[]> show(
      String name, String template, Map<String, Object> values, Locale locale) {
    return shown(name, print(template, values, locale));
  }

  static ResponseEntity<byte[]> shown(String name, byte[] pdf) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name + ".pdf").build().toString())
        .body(pdf);
  }

  private static Document document(String page) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(DOCTYPE, true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("the template is no well-formed page", e);
    }
  }

  private static FSSupplier<InputStream> font(String file) {
    return () -> PaperPrinter.class.getResourceAsStream("/fonts/" + file);
  }
}
