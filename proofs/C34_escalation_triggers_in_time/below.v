(** * C34: draw, then mix, with the trigger on the model that serves the tasks

    Both confidence scores are convex, so their largest value after mixing with
    weight [a] is at a mixed vertex.

    - [C34g_proved]  if every mixed vertex has confidence below tau, and the start
                     has, then so has every model, and none is a vertex *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy.
From CollapseAudit.theory Require Import Expectation Resampling Escalation Remedies.
From CollapseAudit.C34_escalation_triggers_in_time Require Import absorption.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Convex.

Variables (T : finType) (q : T -> R) (r : T -> T -> R).
Hypotheses (q_dist : is_dist q) (r_dist : forall y, is_dist (r y)).

Definition average : T -> R := fun x => E q (fun y => r y x).

Lemma max_score_convex : max_score average <= E q (fun y => max_score (r y)).
Proof.
apply: max_score_le => [|x]; last by apply: (E_le q_dist) => y _; apply: max_score_ge.
apply: (E_ge0 q_dist) => y _; have [x rx] := dist_exists (r_dist y).
by have := max_score_ge (r y) x; lra.
Qed.

Lemma ent_concave : E q (fun y => ent (r y)) <= ent average.
Proof.
rewrite /ent E_opp E_sum; apply: Ropp_le_contravar; apply: sumR_le => x _.
by apply: (jensen_xlnx q_dist) => y _; apply: dist_ge0.
Qed.

Lemma entropy_score_convex : (2 <= #|T|)%N ->
  entropy_score average <= E q (fun y => entropy_score (r y)).
Proof.
move=> k2; have l0 : 0 < ln (INR #|T|).
  by apply: ln_gt0; have : INR 2 <= INR #|T| by [apply/le_INR/leP]; rewrite /=; lra.
rewrite /entropy_score E_sub (E_const q_dist) /Rdiv E_scaler.
apply: Rplus_le_compat_l; apply: Ropp_le_contravar; apply: Rmult_le_compat_r ent_concave.
exact/Rlt_le/Rinv_0_lt_compat.
Qed.

End Convex.

Section Below.

Variables (T : finType) (N : nat) (conf : (T -> R) -> R) (tau a : R) (h : T -> R).
Hypotheses (k2 : (2 <= #|T|)%N) (N_gt0 : (0 < N)%N) (conf_usual : usual_score conf).
Hypotheses (tau_le1 : tau <= 1) (a01 : 0 < a <= 1) (h_dist : is_dist h).
Hypothesis low : forall y, conf (blend a (vertex y) h) < tau.

Lemma mixed_dist q : is_dist q -> is_dist (blend a q h).
Proof. by move=> qd; apply: blend_dist => //; lra. Qed.

Lemma mixed_low q : is_dist q -> conf (blend a q h) < tau.
Proof.
move=> qd; pose r y : T -> R := blend a (vertex y) h.
have rd y : is_dist (r y) by apply/mixed_dist/vertex_dist.
have -> : conf (blend a q h) = conf (average q r).
  apply: (proj2 (usual_is_score conf_usual)) => x.
  rewrite /average /r /blend (E_add q) (E_const qd) (E_scale q); congr (_ * _ + _).
  rewrite -[LHS](sumR_pick x q) /E; apply: eq_bigr => y _.
  by rewrite /vertex eq_sym; case: eqP => _; ring.
apply: (Rle_lt_trans _ (E q (fun y => conf (r y)))).
  case: conf_usual => ->; [exact: max_score_convex | exact: entropy_score_convex].
have [y qy] := dist_exists qd; rewrite -(E_const qd tau).
by apply: (E_lt qd (w := y)) => // [z _|]; [apply: Rlt_le|]; apply: low.
Qed.

Lemma corrected_low p (w : seq (sample T N)) n : is_dist p -> conf p < tau ->
  is_dist (corrected (trigger_on_model conf tau a h) p w n) /\
  conf (corrected (trigger_on_model conf tau a h) p w n) < tau.
Proof.
elim: w p n => [|s w IH] p [|n] pd pl //=.
have ed := emp_dist N_gt0 s; rewrite {2 4}/trigger_on_model.
by case: Rlt_dec => // l; apply: IH; [apply: mixed_dist | apply: mixed_low].
Qed.

End Below.

Theorem C34g_proved : C34g_statement.
Proof.
move=> T N k2 N2 conf cu tau a h p t1 a01 hd pd low pl w n.
have [_ cl] := corrected_low k2 (ltnW N2) cu a01 hd low w n pd pl.
split=> // x E; have [c1 ce] := usual_is_score cu.
by move: cl; rewrite (ce _ _ E) c1; lra.
Qed.
