package dev.carrel.platform.web;

/** What is said when there is nothing else to see, in plain words. */
final class Notices {
    private Notices() {}

    static Refused notFound() {
        return new Refused(404, "There is no such page", "The address may be mistyped, or the page is gone.");
    }

    static Refused playgroundIsOff() {
        return new Refused(
                404,
                "The playground is off",
                "This bot runs for real: talk to it on Discord or Slack. Whoever runs it can switch the playground on with "
                        + "carrel.http.playground: on.");
    }

    static Refused clockIsFixed() {
        return new Refused(
                409,
                "The clock stays as it is",
                "This bot is connected to Discord or Slack: with its clock put ahead it would remind people before their time.");
    }

    static Refused busy() {
        return new Refused(
                503,
                "Too much at once",
                "More is being asked than can be answered now. Trying again in a second works.");
    }

    static Refused tooOften() {
        return new Refused(429, "That was asked for too often", "Trying again in a minute works.");
    }

    static Refused of(int status) {
        return switch (status) {
            case 404 -> notFound();
            case 405 -> new Refused(405, "That cannot be done here", "This address takes another kind of request.");
            case 413 -> new Refused(413, "That is too long", "A message has at most 64 KB. Sending it in parts works.");
            case 400 -> new Refused(400, "That could not be read", "Part of the request was missing or broken.");
            default ->
                new Refused(
                        status,
                        "That did not work",
                        "The page could not be made. Going back and trying again may help.");
        };
    }

    static Refused broken(String reference) {
        return new Refused(
                500,
                "Something is broken on our side",
                "It has been noted as " + reference + ". Going back and trying again may help.");
    }
}
