package org.zhenggai.alert.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.zhenggai.alert.channel.ChannelName;
import org.zhenggai.alert.channel.DeliveryChannel;
import org.zhenggai.alert.channel.Message;
import org.zhenggai.alert.channel.Outcome;

/** Takes everything, remembers it, and fails where a test asks for it. */
final class RecordingChannel implements DeliveryChannel {

    final List<Message> sent = new ArrayList<>();
    private final Deque<Supplier<Outcome>> next = new ArrayDeque<>();
    private final ChannelName name;
    boolean configured = true;
    int perMinute = 1000;

    RecordingChannel(ChannelName name) {
        this.name = name;
    }

    void answers(Outcome... outcomes) {
        for (Outcome outcome : outcomes) {
            next.add(() -> outcome);
        }
    }

    /** What a kill looks like from inside. */
    void diesAfterSending() {
        next.add(() -> {
            throw new Killed();
        });
    }

    void stumbles() {
        next.add(() -> {
            throw new IllegalStateException("with a text that no table shall hold");
        });
    }

    List<String> texts() {
        return sent.stream()
                .flatMap(message -> message.entries().stream())
                .map(Message.Entry::text)
                .toList();
    }

    @Override
    public ChannelName name() {
        return name;
    }

    @Override
    public boolean configured() {
        return configured;
    }

    @Override
    public int perMinute() {
        return perMinute;
    }

    @Override
    public synchronized Outcome send(Message message) {
        sent.add(message);
        return next.isEmpty() ? Outcome.delivered() : next.poll().get();
    }

    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
