package org.yishi.topic.screening;

import java.time.Instant;

/**
 * What a worker proposes to decide, until the lead 书记 approves it or sends it back.
 *
 * @param by the worker's account
 */
public record ScreeningProposal(
    ScreeningDecision decision, ScreeningForm form, String by, Instant at) {}
