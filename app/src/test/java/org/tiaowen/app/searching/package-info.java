@NullMarked
package org.tiaowen.app.searching;

import org.jspecify.annotations.NullMarked;
