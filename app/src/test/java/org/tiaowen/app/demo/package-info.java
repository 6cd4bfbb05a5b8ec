@NullMarked
package org.tiaowen.app.demo;

import org.jspecify.annotations.NullMarked;
