package dev.carrel.platform.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.carrel.chat.spi.Health;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;

/** What an operator's tools ask: is the process alive, is it ready, what has it counted. */
final class OperatorPages {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final Supplier<List<PartHealth>> readiness;
    private final Supplier<String> metrics;
    private final JsonMapper json = JsonMapper.builder().build();

    OperatorPages(Supplier<List<PartHealth>> readiness, Supplier<String> metrics) {
        this.readiness = readiness;
        this.metrics = metrics;
    }

    /** The process runs and answers. */
    void alive(Context ctx) {
        ctx.contentType("text/plain; charset=utf-8").result("ok\n");
    }

    /** Whether every part works: 200 or 503, and which do not and why. */
    void ready(Context ctx) {
        List<PartHealth> parts = readiness.get();
        boolean all = parts.stream().allMatch(part -> part.health() instanceof Health.Ready);
        ObjectNode answer = json.createObjectNode().put("ready", all);
        ObjectNode byPart = answer.putObject("parts");
        for (PartHealth part : parts) {
            ObjectNode one = byPart.putObject(part.part());
            switch (part.health()) {
                case Health.Ready working -> {
                    one.put("ready", true);
                    if (!working.but().isEmpty()) {
                        one.put("but", working.but());
                    }
                }
                case Health.Unready unready -> one.put("ready", false).put("why", unready.why());
            }
        }
        ctx.status(all ? 200 : 503).contentType("application/json").result(answer.toPrettyString() + "\n");
    }

    /** Everything that is counted, in Prometheus' text format. */
    void metrics(Context ctx) {
        ctx.contentType(PROMETHEUS).result(metrics.get());
    }
}
