@NullMarked
package org.tiaowen.search.saved;

import org.jspecify.annotations.NullMarked;
