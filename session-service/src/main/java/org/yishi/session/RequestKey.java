package org.yishi.session;

/**
 * A caller's idempotency key (already scoped to the account) and the fingerprint of the body it
 * came with: the same key with another body is refused.
 */
public record RequestKey(String key, String fingerprint) {}
