package org.yishi.devstack.issuer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page on which people log in to the demo. */
@RestController
class LoginController {

  private static final String FAILED =
      "<p class=\"failed\" role=\"alert\">账号或密码不正确。<span lang=\"en\">Wrong account or"
          + " password.</span></p>";

  private final String template;

  LoginController(DemoAccounts accounts) throws IOException {
    String page = new ClassPathResource("login.html").getContentAsString(StandardCharsets.UTF_8);
    template = page.replace("{{accounts}}", options(accounts));
  }

  @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String page(
      CsrfToken csrf,
      @RequestParam(required = false) @org.jspecify.annotations.Nullable String error) {
    return template
        .replace("{{failed}}", error == null ? "" : FAILED)
        .replace("{{csrf-name}}", HtmlUtils.htmlEscape(csrf.getParameterName()))
        .replace("{{csrf-value}}", HtmlUtils.htmlEscape(csrf.getToken()));
  }

  private static String options(DemoAccounts accounts) {
    return accounts.all().stream()
        .map(account -> "<option value=\"" + HtmlUtils.htmlEscape(account.name()) + "\"></option>")
        .collect(Collectors.joining("\n"));
  }
}
