package org.almanac.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PlainJsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"assigneeExpression\":\"${1}\"}",
        "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}",
        "{\"orQueries\":[{\"a\":1},{\"orQueries\":[[{\"dueDateExpression\":\"${1}\"}]]}]}",
        "{\"a\":1,\"query\":{\"taskNameEXPRESSION\":\"\"}}",
        "{\"assigneeExpr\\u0065ssion\":\"${1}\"}",
        "{\"a\":1,\"a\":2,\"candidateUserExpression\":null}",
        "{\"a\":{\"xExpression\":{}}} ",
        "{\"a\":1}{\"assigneeExpression\":\"${1}\"}"
      })
  void an_expression_is_refused_at_any_depth_and_in_any_writing(String body) {
    assertThatThrownBy(() -> refuse(body, StandardCharsets.UTF_8))
        .isInstanceOfSatisfying(
            PlainJson.NotAccepted.class, refused -> assertThat(refused.status()).isEqualTo(400));
  }

  @Test
  void another_encoding_hides_nothing() {
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThatThrownBy(() -> refuse("{\"assigneeExpression\":\"${1}\"}", charset))
          .isInstanceOf(PlainJson.NotAccepted.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"a\":", "nonsense", "{'a':1}", "{\"a\":1} x"})
  void what_is_no_json_is_refused(String body) {
    assertThatThrownBy(() -> refuse(body, StandardCharsets.UTF_8))
        .isInstanceOf(PlainJson.NotAccepted.class);
  }

  @Test
  void a_thousand_brackets_break_nothing() {
    assertThatThrownBy(() -> refuse("[".repeat(200_000), StandardCharsets.UTF_8))
        .isInstanceOf(PlainJson.NotAccepted.class);
  }

  @Test
  void what_tasklist_sends_passes_unchanged() throws Exception {
    String body =
        "{\"variables\":{\"moved\":{\"value\":\"An expression of ${joy}\",\"type\":\"String\"}}}";
    var request = new MockHttpServletRequest("POST", "/");
    request.setContentType("application/json;charset=UTF-8");
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    var checked = PlainJson.checked(request);
    assertThat(checked.getInputStream().readAllBytes())
        .isEqualTo(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_body_of_another_kind_or_too_long_is_refused() {
    var form = new MockHttpServletRequest("POST", "/");
    form.setContentType("application/x-www-form-urlencoded");
    form.setContent("assigneeExpression=1".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> PlainJson.checked(form)).isInstanceOf(PlainJson.NotAccepted.class);
    var huge = new MockHttpServletRequest("POST", "/");
    huge.setContentType("application/json");
    huge.setContent(new byte[(1 << 20) + 1]);
    assertThatThrownBy(() -> PlainJson.checked(huge)).isInstanceOf(PlainJson.NotAccepted.class);
  }

  @Test
  void names_in_the_address_count_too() {
    assertThatThrownBy(() -> PlainJson.refuseExpressions(List.of("a", "assigneeExpression")))
        .isInstanceOf(PlainJson.NotAccepted.class);
    assertThatCode(() -> PlainJson.refuseExpressions(List.of("assignee")))
        .doesNotThrowAnyException();
  }

  private static void refuse(String body, Charset charset) throws Exception {
    PlainJson.refuseExpressionsIn(body.getBytes(charset));
  }
}
