(** * When the anchoring stops

    The resampling loop is anchored for m generations and then runs on its own. What
    came before the stop plays no part: from every model the loop without anchoring
    reaches a vertex in the end, and [D(P0||e_x) = oo] for [P0] not a vertex.

    - [vertex_beyond]      a vertex is beyond every bound
    - [soon_beyond]        from every model, after n generations without anchoring a
                           bound is exceeded with probability at least
                           [1 - (1 - (1 / k) ^ N) ^ n]
    - [interruption_ends]  so, for every bound at once, with probability tending to 1
    - [C22b_refuted]       the divergence does not stay bounded *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Paths.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity Escalation.
From CollapseAudit.theory Require Import Orders.
From CollapseAudit.C34_escalation_triggers_in_time Require Import absorption.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Lemma max_score_ge0 (T : finType) (p : T -> R) : 0 <= max_score p.
Proof.
rewrite /max_score; elim/big_rec: _ => [|i x _ x0]; first by lra.
exact: Rle_trans x0 (Rmax_r _ _).
Qed.

(** Anchoring below a confidence that no model falls short of is no anchoring. *)
Lemma no_anchoring (T : finType) a (h : T -> R) : escalate (@max_score T) 0 a h = id.
Proof.
apply: functional_extensionality => p; rewrite /escalate.
by case: Rlt_dec => // lt; have := max_score_ge0 p; lra.
Qed.

Section Stopped.

Variables (T : finType) (N : nat) (P0 : T -> R).
Hypotheses (N_gt0 : (0 < N)%N) (P0_dist : is_dist P0).
Hypothesis P0_spread : ~ is_vertex P0.

Lemma vertex_beyond M q x : q =1 vertex x -> beyondb P0 M q.
Proof.
move=> qx; rewrite /beyondb; case: dom_dec => // D; case: P0_spread.
exists x; apply: dist_vertex => //.
rewrite -(dist_sum P0_dist) (sumR_split1 x) big1 ?Rplus_0_r // => y yx.
by apply: D; rewrite qx vertex_out.
Qed.

Lemma soon_beyond M n p : is_dist p ->
  1 - (1 - Escalation.absorption T N) ^ n <= exceeds N n P0 M p.
Proof.
move=> pd; have h01 : 0 <= 1 <= 1 by lra.
have := not_absorbed N_gt0 (@max_is_score T) Rle_0_1 h01 P0_dist n pd.
rewrite no_anchoring => alive.
have id_dist q : is_dist q -> is_dist (@id (T -> R) q) by [].
have law := history_law_dist N_gt0 id_dist n pd.
suff : 1 - prob (history_law N id n p)
    (fun w : history T N n => ~~ at_vertex (model p w n)) <= exceeds N n P0 M p by lra.
rewrite -(E_const law 1) /prob -E_sub.
apply: (E_le law) => w _; rewrite /indicator.
case: (boolP (at_vertex (model p w n))) => [v|_] /=; last first.
  by case: ifP; lra.
have -> : [exists j : 'I_n.+1, beyondb P0 M (model p w j)]; last by lra.
have md : is_dist (model p w n) by apply: model_dist => //; rewrite size_tuple.
by have [x px] := at_vertexP md v; apply/existsP; exists ord_max; apply: vertex_beyond px.
Qed.

Variables (m : nat) (a : R).
Hypothesis a01 : 0 < a <= 1.

Theorem interruption_ends eps : 0 < eps -> exists n, forall M,
  1 - eps <= E (history_law N (anchor a P0) m P0)
               (fun v : history T N m => exceeds N n P0 M (model P0 v m)).
Proof.
move=> eps0; have [c0 c1] := absorption_bounds N (dist_card P0_dist).
have c' : Rabs (1 - Escalation.absorption T N) < 1 by rewrite Rabs_right; lra.
have [n small] := pow_lt_1_zero _ c' eps eps0; exists n => M.
have a01' : 0 <= a <= 1 by lra.
have law : is_dist (history_law N (anchor a P0) m P0).
  by apply: history_law_dist => //; apply: anchor_dist.
rewrite -[1 - eps](E_const law); apply: (E_le law) => v _.
have vd : is_dist (model P0 v m) by apply: model_dist => //; rewrite size_tuple.
have := soon_beyond M n vd; have := Rle_abs ((1 - Escalation.absorption T N) ^ n).
by have := small n (le_n n) => small_n abs_n far; apply: Rle_trans far; lra.
Qed.

End Stopped.

Theorem C22b_refuted : ~ C22b_statement.
Proof.
have fd : is_dist (coin (1 / 2)) by apply: coin_dist; lra.
have spread : ~ is_vertex (coin (1 / 2)).
  by case=> -[] /(_ true); rewrite /vertex /=; lra.
have a01 : 0 < 1 / 2 <= 1 by lra.
have quarter : 0 < 1 / 4 by lra.
move=> /(_ _ 2%N 1%N _ _ _ isT a01 fd spread _ quarter) []; first by rewrite card_bool.
move=> M bounded.
have [n far] := interruption_ends (isT : (0 < 2)%N) fd spread 1 a01 quarter.
by have := bounded n; have := far M; lra.
Qed.
