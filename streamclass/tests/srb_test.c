// SPDX-License-Identifier: GPL-2.0
/*
 * States of a request are owners; ownership moves along a ring.
 */
#include "testbed.h"

struct sc_transition_case {
	enum sc_srb_state from;
	enum sc_srb_state to;
	bool legal;
};

/*
 *	IDLE --> QUEUED --> ACTIVE --> DONE --> IDLE
 *	           \-------------------^
 */
static const struct sc_transition_case sc_transition_cases[] = {
	{ SC_SRB_IDLE, SC_SRB_IDLE, false },
	{ SC_SRB_IDLE, SC_SRB_QUEUED, true },
	{ SC_SRB_IDLE, SC_SRB_ACTIVE, false },
	{ SC_SRB_IDLE, SC_SRB_DONE, false },
	{ SC_SRB_QUEUED, SC_SRB_IDLE, false },
	{ SC_SRB_QUEUED, SC_SRB_QUEUED, false },
	{ SC_SRB_QUEUED, SC_SRB_ACTIVE, true },
	{ SC_SRB_QUEUED, SC_SRB_DONE, true },
	{ SC_SRB_ACTIVE, SC_SRB_IDLE, false },
	{ SC_SRB_ACTIVE, SC_SRB_QUEUED, false },
	{ SC_SRB_ACTIVE, SC_SRB_ACTIVE, false },
	{ SC_SRB_ACTIVE, SC_SRB_DONE, true },
	{ SC_SRB_DONE, SC_SRB_IDLE, true },
	{ SC_SRB_DONE, SC_SRB_QUEUED, false },
	{ SC_SRB_DONE, SC_SRB_ACTIVE, false },
	{ SC_SRB_DONE, SC_SRB_DONE, false },
};

static void sc_transition_name(const struct sc_transition_case *c, char *text)
{
	snprintf(text, KUNIT_PARAM_DESC_SIZE, "%s to %s is %s",
		 sc_srb_state_name(c->from), sc_srb_state_name(c->to),
		 c->legal ? "legal" : "illegal");
}

KUNIT_ARRAY_PARAM(sc_transition, sc_transition_cases, sc_transition_name);

/* all pairs of states. */
static void ownership_moves_along_the_ring_only(struct kunit *test)
{
	const struct sc_transition_case *c = test->param_value;

	KUNIT_EXPECT_EQ(test, sc_srb_transition_ok(c->from, c->to), c->legal);
}

static void no_state_past_the_end_is_legal(struct kunit *test)
{
	enum sc_srb_state state;

	for (state = SC_SRB_IDLE; state < SC_SRB_STATES; state++) {
		KUNIT_EXPECT_FALSE(test, sc_srb_transition_ok(state, SC_SRB_STATES));
		KUNIT_EXPECT_FALSE(test, sc_srb_transition_ok(SC_SRB_STATES, state));
	}
}

/* The states of a real request, seen at each stop of its way. */
static void a_request_visits_each_state_once(struct kunit *test)
{
	struct sc_stream *stream = sc_testbed_run(test, 0, 0);
	struct sc_request *request = sc_testbed_data(test, stream);

	KUNIT_EXPECT_EQ(test, request->state, SC_SRB_IDLE);

	/* The pump cannot run before bottom halves do. */
	local_bh_disable();
	sc_request_submit(request);
	KUNIT_EXPECT_EQ(test, request->state, SC_SRB_QUEUED);
	local_bh_enable();
	sc_testbed_settle(test);
	KUNIT_EXPECT_EQ(test, request->state, SC_SRB_ACTIVE);

	local_bh_disable();
	sc_fake_end(&request->srb, SC_FAKE_COMPLETE_AND_READY, 0);
	KUNIT_EXPECT_EQ(test, request->state, SC_SRB_DONE);
	local_bh_enable();
	sc_testbed_settle(test);
	KUNIT_EXPECT_EQ(test, request->state, SC_SRB_IDLE);
	SC_EXPECT_RETURNED(test, request, 0);
}

static struct kunit_case sc_srb_cases[] = {
	KUNIT_CASE_PARAM(ownership_moves_along_the_ring_only, sc_transition_gen_params),
	KUNIT_CASE(no_state_past_the_end_is_legal),
	KUNIT_CASE(a_request_visits_each_state_once),
	{}
};

static struct kunit_suite sc_srb_suite = {
	.name = "sc_srb",
	.init = sc_testbed_init_device,
	.exit = sc_testbed_exit,
	.test_cases = sc_srb_cases,
};
kunit_test_suite(sc_srb_suite);
