package org.yishi.session.hostile;

import java.util.Map;
import java.util.Set;

/**
 * A call that would succeed as it stands.
 *
 * @param required fields that it can't do without
 * @param texts fields that hold words of people
 */
record Target(
    String account,
    String path,
    Map<String, Object> body,
    Set<String> required,
    Set<String> texts) {}
