package io.nexanest.core.session;

import java.time.LocalTime;

/** Days that end early. */
record EarlyClose(HolidayRule rule, LocalTime close) {}
