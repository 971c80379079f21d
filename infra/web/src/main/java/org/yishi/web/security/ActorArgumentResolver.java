package org.yishi.web.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yishi.web.problem.CommonProblem;
import org.yishi.web.problem.ProblemException;

/** Hands controllers the actor that the verified token names. */
public final class ActorArgumentResolver implements HandlerMethodArgumentResolver {

  private static final String ROLE = "yishi_role";
  private static final String AREA = "yishi_area";
  private static final String DEPARTMENT = "yishi_department";
  private static final String SUPERVISION = "yishi_supervision";

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return current().orElseThrow(() -> ProblemException.of(CommonProblem.UNAUTHENTICATED));
  }

  /** The actor of the request being handled, if it carries a token. */
  public static Optional<Actor> current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication instanceof JwtAuthenticationToken token
        ? Optional.of(actor(token.getToken()))
        : Optional.empty();
  }

  private static Actor actor(Jwt token) {
    String subject = token.getSubject();
    if (subject == null) {
      throw ProblemException.of(CommonProblem.INVALID_TOKEN);
    }
    String claimed = token.getClaimAsString(ROLE);
    Role role =
        Optional.ofNullable(claimed)
            .flatMap(Role::ofCode)
            .orElseThrow(() -> ProblemException.of(CommonProblem.FORBIDDEN));
    return new Actor(
        subject,
        role,
        token.getClaimAsString(AREA),
        token.getClaimAsString(DEPARTMENT),
        Optional.ofNullable(token.getClaimAsString(SUPERVISION))
            .flatMap(Supervision::ofCode)
            .orElse(null));
  }
}
