package dev.carrel.app.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import dev.carrel.config.Redaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One event as one line: time in UTC, level, the logger's last name, the message; a failure's stack follows, indented.
 *
 * <p>The whole text is redacted last, message and stack together, so that no way into the log goes around it. Line breaks
 * and control characters inside a message become spaces: nobody can forge a line.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    /** Replaced as a whole once the settings are known; events of other threads see one or the other. */
    private volatile Redaction redaction = new Redaction(List.of());

    void redactWith(Redaction known) {
        this.redaction = known;
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        StringBuilder line = new StringBuilder(160);
        line.append(TIME.format(Instant.ofEpochMilli(event.getTimeStamp())))
                .append(' ')
                .append(String.format(Locale.ROOT, "%-5s", event.getLevel()))
                .append(' ')
                .append(lastName(event.getLoggerName()))
                .append(": ")
                .append(CONTROL.matcher(event.getFormattedMessage()).replaceAll(" "))
                .append('\n');
        if (event.getThrowableProxy() != null) {
            ThrowableProxyUtil.asString(event.getThrowableProxy())
                    .lines()
                    .forEach(frame ->
                            line.append("    ").append(frame.replace('\t', ' ')).append('\n'));
        }
        return redaction.apply(line.toString());
    }

    private static String lastName(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }
}
