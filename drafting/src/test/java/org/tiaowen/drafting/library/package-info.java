@NullMarked
package org.tiaowen.drafting.library;

import org.jspecify.annotations.NullMarked;
