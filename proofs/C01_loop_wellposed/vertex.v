(** * C01: noise at a vertex

    Where F(P) has all its mass on one letter, admissible noise is not negative
    at the other letters and not positive at that one. If its mean is zero it is
    zero almost surely, on every probability space.

    Main result
    - [C01d_proved] *)

From Coq Require Import Reals Lra FunctionalExtensionality.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions RandomVectors.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Lemma noise_sign (T : finType) (x y : T) (e : T -> R) :
  is_dist (fun z => vertex x z + e z) -> if y == x then e y <= 0 else 0 <= e y.
Proof.
move=> d; have := dist_ge0 y d; have := dist_le1 y d.
by rewrite /vertex; case: eqP => _; lra.
Qed.

Theorem C01d_proved : C01d_statement.
Proof.
move=> Omega L Ex ex T x noise mean0 [g gn off].
have one_sign y w : (if y == x then 0 < noise w y else noise w y < 0) -> 1 <= g w.
  by move=> wrong; apply: off => /(noise_sign y); move: wrong; case: eqP => _; lra.
have small y : null L Ex (fun w => Rabs (noise w y)).
  have [Ly Ey] := mean0 y; move: (one_sign y); case: eqP => _ sign; last exact: abs_null gn _ _ _.
  have [Lo Eo] := L_scale ex (-1) Ly; have neg w : -1 * noise w y < 0 -> 1 <= g w.
    by move=> lt; apply: sign; lra.
  have Eneg : Ex (fun w => -1 * noise w y) = 0 by rewrite Eo Ey Rmult_0_r.
  have := abs_null ex gn Lo Eneg neg.
  suff -> : (fun w => Rabs (-1 * noise w y)) = (fun w => Rabs (noise w y)) by [].
  apply: functional_extensionality => w.
  by rewrite Rabs_mult Rabs_left ?Ropp_involutive ?Rmult_1_l //; lra.
have [h hn hoff] := null_indicator ex (null_sum ex small).
exists h => // w nz; apply: hoff => sum0; apply: nz => y.
have abs0 z : 0 <= Rabs (noise w z) := Rabs_pos _.
have := proj1 (sumR_eq0 abs0) sum0 y; case: (Req_dec (noise w y) 0) => // ne.
by have := Rabs_no_R0 _ ne.
Qed.
