@NullMarked
package org.tiaowen.comments;

import org.jspecify.annotations.NullMarked;
