package dev.carrel.platform.slack;

import com.slack.api.methods.SlackApiTextResponse;
import java.time.Duration;

/** Slack's Web API with the bot's token in one workspace. What is wrong with the token itself is told to the operator. Thread-safe. */
record TeamApi(SlackApi api, Teams teams, Standing standing, String team) {
    private interface Try<T> {
        T with(String token) throws SlackTrouble;
    }

    /** As {@link SlackApi#call(String, String, SlackApi.Call)}. */
    <T extends SlackApiTextResponse> T call(String method, SlackApi.Call<T> call) throws SlackTrouble {
        return noted(token -> api.call(token, method, call));
    }

    /** As {@link SlackApi#call(String, String, Duration, SlackApi.Call)}. */
    <T extends SlackApiTextResponse> T call(String method, Duration patience, SlackApi.Call<T> call)
            throws SlackTrouble {
        return noted(token -> api.call(token, method, patience, call));
    }

    /** As {@link SlackApi#callSurely}. */
    <T extends SlackApiTextResponse> T callSurely(String method, SlackApi.Call<T> call) throws SlackTrouble {
        return noted(token -> api.callSurely(token, method, call));
    }

    private <T> T noted(Try<T> work) throws SlackTrouble {
        String token = "";
        try {
            token = teams.token(team);
            T answer = work.with(token);
            standing.accepted(team);
            return answer;
        } catch (SlackTrouble trouble) {
            if (trouble.isAboutTheToken()) {
                teams.forget(team);
                String used = token;
                standing.refused(team, teams.words(team), trouble, () -> used.isEmpty() || teams.uses(team, used));
            }
            throw trouble;
        }
    }
}
