@NullMarked
package org.tiaowen.search.index;

import org.jspecify.annotations.NullMarked;
