package org.tiaowen.comments.privacy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Rotates keys in the background, once after each start: that is when keys can have changed. */
@Component
class SealingAnewWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealingAnewWorker.class);

    private final SealingAnew sealing;
    private final boolean enabled;
    private volatile boolean running;

    SealingAnewWorker(SealingAnew sealing, @Value("${tiaowen.comments.workers:true}") boolean enabled) {
        this.sealing = sealing;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        running = true;
        if (enabled) {
            Thread.ofPlatform().name("sealing-anew").daemon().start(this::seal);
        }
    }

    private void seal() {
        try {
            sealing.all();
        } catch (RuntimeException e) {
            LOG.warn("not everything could be sealed anew; trying again at the next start", e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
