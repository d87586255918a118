package dev.carrel.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import dev.carrel.config.LogLevel;
import dev.carrel.config.Redaction;
import dev.carrel.config.Settings;
import org.slf4j.LoggerFactory;

/**
 * The log once the settings are known: their level, and their secrets taken out of every line. Until then the level is INFO
 * and whatever looks like a token is taken out.
 */
public final class Logging {
    private Logging() {}

    /** Follows these settings from now on. The level is for Carrel's own loggers; libraries stay quiet below WARN. */
    public static void follow(Settings settings) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            follow(context, settings);
        }
    }

    static void follow(LoggerContext context, Settings settings) {
        Level level = levelOf(settings.logLevel());
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        context.getLogger("dev.carrel").setLevel(level);
        root.setLevel(level.isGreaterOrEqual(Level.INFO) ? level : Level.INFO);
        if (root.getAppender(LogConfigurator.APPENDER) instanceof ConsoleAppender<ILoggingEvent> appender
                && appender.getEncoder() instanceof LayoutWrappingEncoder<ILoggingEvent> encoder
                && encoder.getLayout() instanceof LogLine line) {
            line.redactWith(new Redaction(settings.secrets()));
        }
    }

    private static Level levelOf(LogLevel level) {
        return switch (level) {
            case ERROR -> Level.ERROR;
            case WARN -> Level.WARN;
            case INFO -> Level.INFO;
            case DEBUG -> Level.DEBUG;
        };
    }
}
