package org.yishi.topic.kafka;

/**
 * What topic-service reads of another service's event and carries over to the public log: nothing
 * else of it is looked at, let alone passed on.
 */
sealed interface ReportData permits SessionReport, OutcomeReport, EvaluationReport {}
