/** The text of law: structure, identity, versions, comparison and citations. Plain Java but for {@code versions}. */
@NullMarked
@ApplicationModule(displayName = "Drafting")
package org.tiaowen.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
