(** * C02: resampling with a fixed sample size collapses

    Main results
    - [C02b_proved]   [H(P_n) -> 0] almost surely
    - [C02c_proved]   [D(P0||P_n) -> oo] almost surely, if P0 has two letters:
                      once one letter has all the mass, D = +oo *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Limits.
From CollapseAudit.theory Require Import Expectation Resampling Fixation Letters.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section Resampling.

Variables (T : finType) (N : nat) (P0 : T -> R).
Hypotheses (N_gt0 : (0 < N)%N) (P0_dist : is_dist P0).

(** An event that fixation excludes has a small probability. *)
Lemma excluded_by_fixation (bad : forall n m, pred (history T N (n + m))) :
  (forall n m w, fixed P0 (m := n) (n := m) w -> ~~ bad n m w) ->
  forall eps, 0 < eps -> exists n, forall m,
    prob (history_law N id (n + m) P0) (bad n m) <= eps.
Proof.
move=> excl eps eps0; have [n fix_n] := fixation N_gt0 P0_dist eps0.
exists n => m; have ld := history_law_dist N_gt0 (fun p pd => pd) (n + m) P0_dist.
suff : prob (history_law N id (n + m) P0) (bad n m) <=
    1 - prob (history_law N id (n + m) P0) (@fixed _ _ P0 n m) by have := fix_n m; lra.
rewrite /prob -[X in X - _](E_const ld 1) -E_sub; apply: (E_le ld) => w _; rewrite /indicator.
by case: (boolP (@fixed T N P0 n m w)) => [F|_]; [rewrite (negbTE (excl _ _ _ F)) | case: ifP => _]; lra.
Qed.

Theorem entropy_vanishes : tends_almost_surely N id P0 (@ent T).
Proof.
move=> eps eps0; apply: excluded_by_fixation (eps0) => n m w /existsP[x /forallP xs].
apply/existsPn => j; have jd : is_dist (model P0 w (n + j)).
  by apply: model_dist => //; rewrite size_tuple leq_add2l -ltnS ltn_ord.
have := xs j; case: Req_EM_T => // one _.
by rewrite (eq_ent (dist_vertex jd one)) ent_vertex Rabs_R0; case: Rlt_dec => //= ?; lra.
Qed.

Lemma vertex_misses q x : two_letters P0 -> is_dist q -> q x = 1 -> ~ dom P0 q.
Proof.
case=> y [z [yz Py Pz]] qd qx; have out u : u != x -> q u = 0.
  by move=> ux; rewrite (dist_vertex qd qx) vertex_out.
have [yx|yx] := eqVneq y x; last exact: not_dom_intro Py (out _ yx).
by apply: not_dom_intro Pz (out _ _); rewrite -yx eq_sym.
Qed.

End Resampling.

Theorem C02b_proved : C02b_statement.
Proof. by move=> T N P0 N_gt0 Pd; apply: entropy_vanishes. Qed.

Theorem C02c_proved : C02c_statement.
Proof.
move=> T N P0 N_gt0 Pd two M eps eps0.
apply: (excluded_by_fixation N_gt0 Pd) (eps0) => n m w /existsP[x /forallP xs].
apply/existsPn => j; have jd : is_dist (model P0 w (n + j)).
  by apply: model_dist => //; rewrite size_tuple leq_add2l -ltnS ltn_ord.
have := xs j; case: Req_EM_T => // one _.
by case: dom_dec => //= /(vertex_misses two jd one).
Qed.
