//go:build misspelt

package main

import "caller/distinguo"

// misspelt must not compile: there is no such fact.
func misspelt() {
	distinguo.NewConductFacts().SetRecruted(distinguo.ANSWER_YES)
}
