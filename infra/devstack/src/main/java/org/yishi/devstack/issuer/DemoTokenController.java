package org.yishi.devstack.issuer;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tokens for scripts, without a password: {@code POST /demo/token?account=NAME}. Only callers on
 * this machine get one.
 */
@RestController
class DemoTokenController {

  private final DemoAccounts accounts;
  private final DemoTokens tokens;

  DemoTokenController(DemoAccounts accounts, DemoTokens tokens) {
    this.accounts = accounts;
    this.tokens = tokens;
  }

  @PostMapping("/demo/token")
  ResponseEntity<?> token(@RequestParam String account, HttpServletRequest request)
      throws UnknownHostException {
    if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
      return refuse(HttpStatus.FORBIDDEN, "not-local", "Only callers on this machine get tokens.");
    }
    return accounts
        .find(account)
        .<ResponseEntity<?>>map(found -> ResponseEntity.ok(TokenAnswer.of(tokens.issue(found))))
        .orElseGet(() ->
            refuse(
                HttpStatus.NOT_FOUND,
                "unknown-account",
                "There is no demo account " + account + ". 没有这个演示账号。"));
  }

  private static ResponseEntity<ProblemDetail> refuse(
      HttpStatus status, String code, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:yishi:problem:" + code));
    problem.setProperty("code", code);
    return ResponseEntity.status(status).body(problem);
  }

  /** The answer as OAuth writes it. */
  record TokenAnswer(
      @JsonProperty("access_token") String accessToken,
      @JsonProperty("token_type") String tokenType,
      @JsonProperty("expires_in") long expiresIn) {

    static TokenAnswer of(DemoTokens.AccessToken token) {
      return new TokenAnswer(token.value(), "Bearer", token.expiresInSeconds());
    }
  }
}
