package dev.carrel.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sets Logback up in code when the first logger is made: no XML is looked for or parsed, which is a third of its start.
 *
 * <p>Everything goes to standard error, so that what a mode prints on standard output (a transcript, a manifest) stays
 * clean; containers collect both.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogConfigurator extends ContextAwareBase implements Configurator {
    static final String APPENDER = "stderr";

    /** Libraries that tell their life story at INFO. */
    private static final List<String> TALKATIVE = List.of(
            "org.eclipse.jetty",
            "io.javalin",
            "org.flywaydb",
            "com.zaxxer.hikari",
            "com.github.kagkarlsson",
            "com.networknt",
            "gg.jte",
            "okhttp3",
            "org.jline",
            "com.slack.api");

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        LogLine line = new LogLine();
        line.setContext(context);
        line.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(line);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setName(APPENDER);
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(appender);
        for (String library : TALKATIVE) {
            context.getLogger(library).setLevel(Level.WARN);
        }
        context.getLogger("net.dv8tion.jda").setLevel(Level.WARN);
        // Lost connections and requests are told by whoever holds the connection, once each.
        context.getLogger("net.dv8tion.jda.internal.requests").setLevel(Level.ERROR);
        context.getLogger("net.dv8tion.jda.internal.requests.Requester").setLevel(Level.OFF);
        // It repeats what strangers post.
        context.getLogger("com.slack.api.bolt.util.SlackRequestParser").setLevel(Level.ERROR);
        // Its one ERROR repeats, with a stack, the failure to start that we report in a sentence.
        context.getLogger("io.javalin.Javalin").setLevel(Level.OFF);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
