package org.yishi.session;

import java.time.Instant;

/**
 * That people were told 协商会议通知.
 *
 * @param times how often a notice went out; a postponed session needs another
 * @param policy version of the policy whose term it kept
 * @param committeeInformed whether the residents' committee was told of an owners' assembly
 */
public record Notice(int times, Instant time, String policy, boolean committeeInformed) {}
