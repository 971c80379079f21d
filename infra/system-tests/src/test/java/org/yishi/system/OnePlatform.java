package org.yishi.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.yishi.system.launcher.OwnPlatform;

/**
 * Gives every platform test the same running platform: started for the first, whole again for each,
 * stopped after the last.
 */
public final class OnePlatform implements ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(OnePlatform.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == OwnPlatform.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    OwnPlatform platform =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(OwnPlatform.class, _ -> new JarPlatform(), OwnPlatform.class);
    platform.up();
    return platform;
  }
}
