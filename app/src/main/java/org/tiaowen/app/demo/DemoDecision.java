package org.tiaowen.app.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.tiaowen.app.drafting.ExampleDecision;

/** The invented decision that amends the second version of the demonstration's regulation. */
@Component
@ConditionalOnBooleanProperty(name = "tiaowen.demo", matchIfMissing = true)
class DemoDecision implements ExampleDecision {

    @Override
    public String text() {
        return DemoContent.amendment();
    }
}
