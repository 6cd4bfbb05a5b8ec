/** Receiving comments: from the web, from contact points, one by one and in batches; the original is never altered. */
@NamedInterface("intake")
@NullMarked
package org.tiaowen.comments.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
