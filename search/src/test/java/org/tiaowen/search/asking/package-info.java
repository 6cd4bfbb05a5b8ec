@NullMarked
package org.tiaowen.search.asking;

import org.jspecify.annotations.NullMarked;
