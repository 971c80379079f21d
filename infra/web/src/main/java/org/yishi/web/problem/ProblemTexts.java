package org.yishi.web.problem;

import java.util.List;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of all problems of a service, out of the bundles of its modules. */
public final class ProblemTexts {

  private static final String COMMON = "problems/common";

  private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

  /**
   * @param bundles base names such as {@code problems/topic}, each with a {@code _zh} and an {@code
   *     _en} file in UTF-8
   */
  public ProblemTexts(List<String> bundles) {
    this.bundles.setBasenames(bundles.toArray(String[]::new));
    this.bundles.addBasenames(COMMON);
    this.bundles.setDefaultEncoding("UTF-8");
    this.bundles.setFallbackToSystemLocale(false);
    this.bundles.setAlwaysUseMessageFormat(true);
  }

  /** What went wrong, in one or two sentences. */
  public String detail(String code, List<Object> arguments, Language language) {
    return text(code, arguments, language);
  }

  /** What is wrong with a field. */
  public String field(FieldProblem problem, Language language) {
    return text("field." + problem.code(), problem.arguments(), language);
  }

  /** The short name of a status. */
  public String title(int status, Language language) {
    return text("status." + status, List.of(), language);
  }

  private String text(String key, List<Object> arguments, Language language) {
    return bundles.getMessage(key, arguments.toArray(), language.locale());
  }
}
