package org.yishi.session;

/** Everything that can be asked of a session; what people typed is checked for form already. */
public sealed interface SessionCommand permits PlanCommand, MeetingCommand, MinutesCommand {}
