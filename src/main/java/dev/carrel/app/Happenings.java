package dev.carrel.app;

import dev.carrel.chat.SpaceId;
import dev.carrel.chat.event.ChatEvent;
import dev.carrel.chat.event.EventSink;
import dev.carrel.feature.session.VoiceAttendance;
import dev.carrel.mirror.Mirror;
import dev.carrel.participation.Intake;

/** Hands over what people do on a platform, of which what they say in its own calendar is an answer. */
record Happenings(Mirror mirror, Intake intake, VoiceAttendance voice) implements EventSink {
    @Override
    public void take(ChatEvent event) {
        if (event instanceof ChatEvent.Interested interested) {
            mirror.take(interested);
        } else {
            intake.take(event);
            voice.take(event);
        }
    }

    /** What counts is not made up for, but answers hold until they are taken back. */
    @Override
    public void missed(SpaceId space) {
        mirror.missed(space);
    }
}
