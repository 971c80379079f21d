package org.yishi.devstack.issuer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
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

  private static final String UNKNOWN_ACCOUNT = "unknown-account";

  private final DemoAccounts accounts;
  private final DemoTokens tokens;

  DemoTokenController(DemoAccounts accounts, DemoTokens tokens) {
    this.accounts = accounts;
    this.tokens = tokens;
  }

  @PostMapping("/demo/token")
  ResponseEntity<?> token(@RequestParam String account) {
    return accounts
        .find(account)
        .<ResponseEntity<?>>map(found -> ResponseEntity.ok(TokenAnswer.of(tokens.issue(found))))
        .orElseGet(() -> ResponseEntity.of(unknown(account)).build());
  }

  private static ProblemDetail unknown(String account) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.NOT_FOUND,
            "没有演示账号 " + account + "。 There is no demo account " + account + ".");
    problem.setType(URI.create("urn:yishi:problem:" + UNKNOWN_ACCOUNT));
    problem.setProperty("code", UNKNOWN_ACCOUNT);
    return problem;
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
