(** * Models that use two letters

    [two x y a] puts mass [1 - a] on the letter [x] and [a] on the letter [y <> x].

    Main results, for [0 <= a <= 1] and [0 <= b <= 1]
    - [two_ent]        [ent (two x y a) = binent a], and [two_ent_sym]: [1 - a] has
                       the same entropy as [a]
    - [two_vari]       its variance is [a (1 - a) (l x - l y)^2], for labels [l]
    - [two_ent_le]     [a (1 - a) <= b (1 - b)] gives
                       [ent (two x y a) <= ent (two x y b)]: entropy is concave and
                       [b] lies between [a] and [1 - a]
    - [entropy_two], [var_two]   the same in the language, at the letters 0 and 1 *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Entropy Moments.
From CollapseAudit.theory Require Import Extended Language Transfer Readings.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Section TwoLetters.

Variables (T : finType) (x y : T).
Hypothesis xy : x != y.

Definition two (a : R) : T -> R := blend a (vertex x) (vertex y).

Lemma two_dist a : 0 <= a <= 1 -> is_dist (two a).
Proof. by move=> a01; apply: blend_dist => //; apply: vertex_dist. Qed.

Lemma two_avg a (f : T -> R) : \sum_i two a i * f i = (1 - a) * f x + a * f y.
Proof.
rewrite -(vertex_avg x f) -(vertex_avg y f) -sumR_lin; apply: eq_sumR => i.
by rewrite /two /blend; ring.
Qed.

Lemma two_x a : two a x = 1 - a.
Proof. by rewrite /two /blend vertex_in (vertex_out xy); ring. Qed.

Lemma two_y a : two a y = a.
Proof. by rewrite /two /blend vertex_in vertex_out 1?eq_sym //; ring. Qed.

Lemma two_ent a : ent (two a) = binent a.
Proof. by rewrite /ent (two_avg a (fun i => ln (two a i))) two_x two_y /binent; ring. Qed.

Lemma two_ent_sym a : ent (two (1 - a)) = ent (two a).
Proof. by rewrite !two_ent /binent; have -> : 1 - (1 - a) = a by [ring]; ring. Qed.

Lemma two_vari a (l : T -> R) : 0 <= a <= 1 ->
  vari (two a) l = a * (1 - a) * (l x - l y) ^ 2.
Proof.
move=> a01; rewrite vari_blend ?vari_vertex ?avg_vertex //; try exact: vertex_dist.
ring.
Qed.

Lemma two_mix a b c : blend c (two a) (two b) =1 two ((1 - c) * a + c * b).
Proof. exact: blend_blend. Qed.

Theorem two_ent_le a b : 0 <= a <= 1 -> a * (1 - a) <= b * (1 - b) ->
  ent (two a) <= ent (two b).
Proof.
move=> a01 ab; have between : 0 <= (b - a) * (1 - a - b) by lra.
case: (Req_dec (1 - 2 * a) 0) => [half|w0].
  have sq : (b - 1 / 2) * (b - 1 / 2) <= 0 by have -> : b = 1 / 2 + (b - 1 / 2) by [ring]; nra.
  have -> : b = a by nra.
  exact: Rle_refl.
set c := (b - a) / (1 - 2 * a); have cw : c * (1 - 2 * a) = b - a by rewrite /c; field.
have c01 : 0 <= c <= 1.
  have c0 : 0 <= c * (1 - c) * ((1 - 2 * a) * (1 - 2 * a)).
    have -> : c * (1 - c) * ((1 - 2 * a) * (1 - 2 * a)) =
      (c * (1 - 2 * a)) * ((1 - 2 * a) - c * (1 - 2 * a)) by ring.
    by rewrite cw; lra.
  have w2 : 0 < (1 - 2 * a) * (1 - 2 * a) by apply: Rsqr_pos_lt.
  have : 0 <= c * (1 - c).
    by apply: Rnot_lt_le => lt; have := Rmult_lt_compat_r _ _ _ w2 lt; lra.
  by nra.
have a01' : 0 <= 1 - a <= 1 by lra.
have := ent_concave (two_dist a01) (two_dist a01') c01.
rewrite two_ent_sym (eq_ent (two_mix _ _ _)).
have -> : (1 - c) * a + c * (1 - a) = b by have := cw; lra.
lra.
Qed.

End TwoLetters.

(** ** In the language *)

Section Points.

Variables (T : finType) (T2 : (2 <= #|T|)%N).

Definition letter0 : T := enum_val (Ordinal (ltnW T2)).
Definition letter1 : T := enum_val (Ordinal T2).

Lemma letters_differ : letter0 != letter1.
Proof. by apply/eqP => /enum_val_inj. Qed.

Lemma mix_points a : mix (fin a) (point 0) (point 1) = vec (two letter0 letter1 a).
Proof. by rewrite (point_vec (ltnW T2)) (point_vec T2) mix_vec. Qed.

Lemma entropy_two a : 0 <= a <= 1 ->
  entropy (mix (fin a) (point 0) (point 1) : T -> ext) = fin (ent (two letter0 letter1 a)).
Proof. by move=> a01; rewrite mix_points entropy_fin // => i; apply/dist_ge0/two_dist. Qed.

Lemma var_two a l : 0 <= a <= 1 ->
  var (mix (fin a) (point 0) (point 1)) (vec l) =
  fin (a * (1 - a) * (l letter0 - l letter1) ^ 2).
Proof. by move=> a01; rewrite mix_points var_vari two_vari. Qed.

End Points.
