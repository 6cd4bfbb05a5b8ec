@NullMarked
package org.tiaowen.searchserver;

import org.jspecify.annotations.NullMarked;
