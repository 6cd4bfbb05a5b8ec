/** The text of law: structure, identity, versions, comparison and citations. Plain Java but for {@code versions}. */
@NullMarked
package org.tiaowen.drafting;

import org.jspecify.annotations.NullMarked;
