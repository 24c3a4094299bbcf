(** * C35: the plug-in with a bounded-differences term

    D(emp||q) is at least D(p||q) on average ([bounds.v]), and one draw changes
    it by at most [c = h(1/m) + ln(max q / min q) / m], [h] the binary entropy; so
    by McDiarmid's inequality ([theory/Concentration.v]) D(p||q) exceeds
    [D(emp||q) + c sqrt (m ln (1 / gamma) / 2)] with probability at most [gamma].

    - [xlnx_step]      the increments of [x ln x] over steps of one length grow
    - [change]         the change of D(emp||q) when one draw [x] becomes [y]
    - [change_le]      it is at most [c]
    - [change_attained]
                       for two letters or more some draw changes it by [c]
    - [change_bound_le]
                       [c <= (1 + ln m + ln(max q / min q)) / m]
    - [C35f_proved]    the plug-in with the term is an upper confidence bound *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From Coquelicot Require Import Rbar.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Limits.
From CollapseAudit.theory Require Import Extended Language Transfer FirstOrder.
From CollapseAudit.theory Require Import Expectation Resampling Measurement Concentration.
From CollapseAudit.C35_kl_measurable Require Import bounds.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Increments of [x ln x] *)

Lemma xlnx_chord w a b u : 0 < w -> 0 <= a -> 0 <= b -> 0 <= u <= 1 ->
  w = (1 - u) * a + u * b -> xlnx w <= (1 - u) * xlnx a + u * xlnx b.
Proof.
move=> w0 a0 b0 u01 wE; have ta := tangent_xlnx w0 a0; have tb := tangent_xlnx w0 b0.
have := Rmult_le_compat_l (1 - u) _ _ ltac:(lra) ta.
have := Rmult_le_compat_l u _ _ (proj1 u01) tb.
set l := 1 + ln w; have : l * ((1 - u) * a + u * b - w) = 0 by rewrite -wE; ring.
by lra.
Qed.

Lemma xlnx_step u v d : 0 <= u <= v -> 0 < d ->
  xlnx (u + d) - xlnx u <= xlnx (v + d) - xlnx v.
Proof.
move=> [u0 uv] d0; have [lt|<-] := Rle_lt_or_eq_dec _ _ uv; last by lra.
have L0 : 0 < v + d - u by lra.
pose w := d / (v + d - u); have wL : w * (v + d - u) = d by rewrite /w; field; lra.
have w01 : 0 <= w <= 1.
  split; first by apply/Rlt_le/Rdiv_lt_0_compat.
  by apply: (Rmult_le_reg_r (v + d - u)) => //; rewrite wL; lra.
have := @xlnx_chord (u + d) u (v + d) w ltac:(lra) u0 ltac:(lra) w01 ltac:(lra).
have := @xlnx_chord v u (v + d) (1 - w) ltac:(lra) u0 ltac:(lra) ltac:(lra) ltac:(lra).
by lra.
Qed.

Lemma xlnx0 : xlnx 0 = 0. Proof. by rewrite /xlnx Rmult_0_l. Qed.
Lemma xlnx1 : xlnx 1 = 0. Proof. by rewrite /xlnx ln_1; ring. Qed.

Lemma binent_xlnx d : binent d = - xlnx (1 - d) - xlnx d.
Proof. by rewrite /binent /xlnx; ring. Qed.

(** ** One draw replaced *)

Section Change.

Variables (T : finType) (m : nat) (q : T -> R).
Hypothesis m_gt0 : (0 < m)%N.
Implicit Types (s : sample T m) (i : 'I_m) (x y z : T).

Local Notation d := (/ INR m).
Local Notation D := (fun s : sample T m => kl (emp s) q).

Lemma step_gt0 : 0 < d. Proof. exact/Rinv_0_lt_compat/INR_N_gt0. Qed.

Lemma step_le1 : d <= 1.
Proof.
by rewrite -Rinv_1; apply: Rinv_le_contravar; [lra | apply: (le_INR 1); apply/leP].
Qed.

Lemma emp_replaced s i y z :
  emp (replaced s i y) z = emp s z + (vertex z y - vertex z (s i)) * d.
Proof.
rewrite /emp !countE; set v := vertex z y - vertex z (s i).
suff -> : \sum_(j < m) vertex z (replaced s i y j) = \sum_(j < m) vertex z (s j) + v.
  by rewrite /Rdiv; ring.
rewrite -(sumR_pick i (fun=> v)) -sumR_add; apply: eq_bigr => j _.
by rewrite ffunE; case: eqP => [->|_]; rewrite /v; ring.
Qed.

Lemma replaced_same s i : replaced s i (s i) = s.
Proof. by apply/ffunP => j; rewrite ffunE; case: eqP => [->|]. Qed.

(** The draw [x = s i] becomes [y]. *)
Lemma change s i y : y != s i ->
  D (replaced s i y) - D s =
  (xlnx (emp s y + d) - xlnx (emp s y)) - (xlnx (emp s (s i)) - xlnx (emp s (s i) - d)) +
  d * (ln (q (s i)) - ln (q y)).
Proof.
move=> ne; rewrite /kl -sumR_sub (bigD1 y) // (bigD1 (s i)) 1?eq_sym //=.
rewrite big1 => [|z /andP [zy zi]]; last first.
  rewrite eq_sym in zy; rewrite eq_sym in zi.
  by rewrite emp_replaced (vertex_out zy) (vertex_out zi) Rminus_0_r Rmult_0_l Rplus_0_r; ring.
rewrite !emp_replaced !vertex_in (vertex_out ne) vertex_out 1?eq_sym //.
have -> : (1 - 0) * d = d by ring.
have -> : emp s (s i) + (0 - 1) * d = emp s (s i) - d by ring.
by rewrite /xlnx; ring.
Qed.

Lemma emp_drawn s i : d <= emp s (s i).
Proof.
rewrite -[X in X <= _]Rmult_1_l; apply: Rmult_le_compat_r; first exact/Rlt_le/step_gt0.
by apply: (le_INR 1); apply/leP/card_gt0P; exists i; rewrite inE.
Qed.

Variables (lo hi : T).
Hypotheses (q_gt0 : forall x, 0 < q x) (ends : forall x, q lo <= q x <= q hi).

Definition change_bound : R := binent d + (ln (q hi) - ln (q lo)) / INR m.

Lemma ln_ends x : ln (q lo) <= ln (q x) <= ln (q hi).
Proof. by split; apply: ln_le => //; case: (ends x). Qed.

Lemma binent_step_ge0 : 0 <= binent d.
Proof.
have d0 := step_gt0; have d1 := step_le1; rewrite binent_xlnx /xlnx.
have := @mass_le_ent1 d ltac:(lra); have := @mass_le_ent1 (1 - d) ltac:(lra).
by have : 0 <= d * (1 - d) by [nra]; lra.
Qed.

Lemma change_bound_ge0 : 0 <= change_bound.
Proof.
apply: Rplus_le_le_0_compat; first exact: binent_step_ge0.
by apply: Rmult_le_pos; [have := ln_ends lo; lra | apply/Rlt_le/step_gt0].
Qed.

Lemma change_le : bounded_differences change_bound D.
Proof.
move=> s i y; have d0 := step_gt0; have d1 := step_le1.
case: (eqVneq y (s i)) => [->|ne]; first by rewrite replaced_same; have := change_bound_ge0; lra.
rewrite change //; have ed := emp_dist m_gt0 s.
have := pair_le1 ed ne; have := emp_drawn s i; have := dist_ge0 y ed.
set b := emp s y; set a := emp s (s i) => b0 a1 ab.
have := @xlnx_step b (1 - d) d ltac:(lra) d0; have := @xlnx_step 0 (a - d) d ltac:(lra) d0.
rewrite xlnx0 Rplus_0_l (_ : a - d + d = a) 1?(_ : 1 - d + d = 1) ?xlnx1; try ring.
have [_ h] := ln_ends (s i); have [l _] := ln_ends y.
have le : d * (ln (q (s i)) - ln (q y)) <= (ln (q hi) - ln (q lo)) / INR m.
  by rewrite Rmult_comm; apply: Rmult_le_compat_r; lra.
by rewrite /change_bound binent_xlnx; lra.
Qed.

(** Attained: all draws [lo], but for one of another letter as likely as [hi]. *)
Lemma change_attained : (2 <= #|T|)%N -> change_bound <= largest_change D.
Proof.
move=> T2; have [z [zlo zhi]] : exists z, z != lo /\ q z = q hi.
  case: (eqVneq hi lo) => [e|ne]; last by exists hi.
  have [x [y [_ _ xy]]] := card_gt1P (T2 : (1 < #|predT : pred T|)%N).
  have all w : q w = q hi by have := ends w; rewrite e; lra.
  by case: (eqVneq x lo) => [xl|xl]; [exists y; rewrite -xl eq_sym xy all | exists x].
pose i : 'I_m := Ordinal m_gt0; pose s := replaced (all_equal m lo) i z.
have si : s i = z by rewrite ffunE eqxx.
have ne : lo != s i by rewrite si eq_sym.
apply: Rle_trans _ (le_largest_change D s i lo); apply: Rle_trans (Rle_abs _).
have li : all_equal m lo i = lo by rewrite ffunE.
rewrite change // si /s !emp_replaced !emp_all_equal // li !vertex_in (vertex_out zlo).
rewrite (@vertex_out _ z lo) 1?eq_sym // zhi /change_bound binent_xlnx.
rewrite (_ : 1 + (0 - 1) * d + d = 1) 1?(_ : 0 + (1 - 0) * d = d); try ring.
rewrite (_ : 1 + (0 - 1) * d = 1 - d) 1?(_ : d - d = 0) ?xlnx0 ?xlnx1; try ring.
by rewrite /Rdiv; lra.
Qed.

Lemma largest_changeE : (2 <= #|T|)%N -> largest_change D = change_bound.
Proof.
move=> T2; apply: Rle_antisym; last exact: change_attained.
exact: largest_change_le change_bound_ge0 change_le.
Qed.

(** [c <= (1 + ln m + ln max q - ln min q) / m]. *)
Lemma change_bound_le : change_bound <= (1 + ln (INR m) + (ln (q hi) - ln (q lo))) / INR m.
Proof.
have d0 := step_gt0; have d1 := step_le1; rewrite /change_bound binent_xlnx.
have := @tangent_xlnx 1 (1 - d) ltac:(lra) ltac:(lra); rewrite xlnx1 ln_1 => t.
have -> : xlnx d = - (ln (INR m) * d).
  by rewrite /xlnx ln_Rinv; [ring | exact: INR_N_gt0].
by rewrite /Rdiv; lra.
Qed.

End Change.

Theorem C35f_proved : C35f_statement.
Proof.
move=> T m g p q m0 g01 pd qd q0 c; split=> [|T2 lo hi ends]; last exact: largest_changeE.
pose D (s : sample T m) := kl (emp s) q.
apply: (upper_bound_from_sample pd m0 g01 (largest_change_ge0 D) (largest_change_bounds D)) => s le.
apply/at_mostP; rewrite !KL_dom //; try exact: dom_pos; last exact: emp_dist.
exact: Rle_trans (plug_in_kl q m0 pd) le.
Qed.
