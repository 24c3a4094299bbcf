(** * C13: under resampling the divergence reaches infinity

    Almost surely the loop is absorbed at a vertex. A P0 with two letters is not
    dominated by a vertex, so that D(P0||P_n) = +oo from then on.

    Main results
    - [infinite_after]  P(D(P0||P_j) < oo for some j >= n) <= N^2 (1 - 1/N)^n
    - [C13e_proved], [C13a_proved] *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence.
From CollapseAudit.theory Require Import Expectation Resampling Heterozygosity.
From CollapseAudit.theory Require Import Absorption Signatures.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Lemma dom_vertex (T : finType) (p q : T -> R) x : is_dist p -> q =1 vertex x -> dom p q ->
  is_vertex p.
Proof.
move=> pd qx pq; exists x; apply: (dist_le_eq pd (vertex_dist x)) => i.
rewrite /vertex; case: eqP => [_|/eqP ix]; first exact: dist_le1.
by rewrite pq ?qx ?vertex_out //; apply: Rle_refl.
Qed.

Section Resampling.

Variables (T : finType) (N : nat) (P0 : T -> R).
Hypotheses (N_gt0 : (0 < N)%N) (P0_dist : is_dist P0) (P0_letters : ~ is_vertex P0).

Theorem infinite_after n m :
  prob (history_law N id (n.+1 + m) P0)
    (fun w : history T N (n.+1 + m) =>
      [exists j : 'I_m.+1, dom_dec P0 (model P0 w (n.+1 + j)) : bool])
  <= INR N ^ 2 * (1 - / INR N) ^ n.+1.
Proof.
apply: (@not_alive_after _ _ _ N_gt0 P0_dist n m (fun P => dom_dec P0 P)) => p x px.
by case: dom_dec => // D; case: P0_letters; apply: dom_vertex px D.
Qed.

End Resampling.

Theorem C13e_proved : C13e_statement.
Proof.
move=> T N P0 N_gt0 P0d nv eps eps0; have [n0 small] := rate_small N_gt0 eps0.
exists n0.+1 => m; apply: Rle_trans (small n0 (leqnn _)).
exact: infinite_after.
Qed.

Theorem C13a_proved : C13a_statement.
Proof.
move=> T N P0 N_gt0 P0d nv M eps eps0; have [n le] := C13e_proved N_gt0 P0d nv eps0.
exists n => m; apply: Rle_trans (le m).
apply: (prob_le (history_law_dist N_gt0 (fun p pd => pd) (n + m) P0d)) => w _.
by move=> /existsP[j /andP[d _]]; apply/existsP; exists j.
Qed.
