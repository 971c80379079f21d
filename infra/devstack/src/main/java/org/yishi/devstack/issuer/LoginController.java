package org.yishi.devstack.issuer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page on which people log in to the demo. It offers one account of every kind to choose. */
@RestController
class LoginController {

  private static final String FAILED =
      "<p class=\"failed\" role=\"alert\">账号或密码不正确。<br><span lang=\"en\">Wrong account or"
          + " password.</span></p>";
  private static final String FOCUS = " autofocus";

  private final String template;
  private final Collection<DemoAccount> oneOfEachKind;

  LoginController(DemoAccounts accounts) throws IOException {
    String page = new ClassPathResource("login.html").getContentAsString(StandardCharsets.UTF_8);
    template = page.replace("{{accounts}}", options(accounts));
    oneOfEachKind = firstOfEachTitle(accounts);
  }

  @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String page(
      CsrfToken csrf,
      @RequestParam(defaultValue = "") String account,
      @RequestParam(required = false) @org.jspecify.annotations.Nullable String error) {
    return template
        .replace("{{failed}}", error == null ? "" : FAILED)
        .replace("{{csrf-name}}", HtmlUtils.htmlEscape(csrf.getParameterName()))
        .replace("{{csrf-value}}", HtmlUtils.htmlEscape(csrf.getToken()))
        .replace("{{focus-account}}", account.isEmpty() ? FOCUS : "")
        .replace("{{focus-password}}", account.isEmpty() ? "" : FOCUS)
        .replace("{{people}}", choices(account))
        .replace("{{account}}", HtmlUtils.htmlEscape(account));
  }

  private static Collection<DemoAccount> firstOfEachTitle(DemoAccounts accounts) {
    Map<String, DemoAccount> byTitle = new LinkedHashMap<>();
    accounts.all().forEach(account -> byTitle.putIfAbsent(account.title(), account));
    return byTitle.values();
  }

  private String choices(String chosen) {
    return oneOfEachKind.stream()
        .map(account ->
            "<li><a href=\"/login?account=%s\"%s>%s <span lang=\"en\">%s</span></a></li>"
                .formatted(
                    HtmlUtils.htmlEscape(account.name()),
                    account.name().equals(chosen) ? " aria-current=\"true\"" : "",
                    HtmlUtils.htmlEscape(account.title()),
                    HtmlUtils.htmlEscape(account.english())))
        .collect(Collectors.joining("\n"));
  }

  private static String options(DemoAccounts accounts) {
    return accounts.all().stream()
        .map(account ->
            "<option value=\"%s\">%s %s</option>"
                .formatted(
                    HtmlUtils.htmlEscape(account.name()),
                    HtmlUtils.htmlEscape(account.title()),
                    HtmlUtils.htmlEscape(account.english())))
        .collect(Collectors.joining("\n"));
  }
}
