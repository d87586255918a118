package dev.carrel.platform.slack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** One workspace, whose token is a setting: it is used whatever a request says where it comes from. */
final class OneTeam implements Teams {
    private final String token;
    private final SlackApi api;
    private final AtomicReference<Optional<String>> bot = new AtomicReference<>(Optional.empty());

    OneTeam(String token, SlackApi api) {
        this.token = token;
        this.api = api;
    }

    /** Asks Slack who the bot is: whether its token is good. */
    String introduce() throws SlackTrouble {
        String person = api.callSurely(token, "auth.test", methods -> methods.authTest(request -> request))
                .getUserId();
        bot.set(Optional.of(person));
        return person;
    }

    @Override
    public String token(String team) {
        return token;
    }

    /** Asked once, and again only as long as Slack did not say. */
    @Override
    public Optional<String> bot(String team) throws SlackTrouble {
        Optional<String> known = bot.get();
        return known.isPresent() ? known : Optional.of(introduce());
    }

    @Override
    public String words(String team) {
        return "the workspace";
    }

    /** It is looked at before anything connects. */
    @Override
    public List<String> all() {
        return List.of();
    }

    @Override
    public void forget(String team) {}

    @Override
    public boolean uses(String team, String other) {
        return token.equals(other);
    }

    @Override
    public boolean left(String team, Instant at) {
        return false;
    }
}
