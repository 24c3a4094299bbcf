(** * The weight that an update of gain g asks for

    Order (ii) with exact human data, [P_{n+1} = (1 - a) F(P_n) + a P0], near [P0].

    - [C31i_proved]: where the update multiplies the distance from [P0] by at most
      [g + o(1)], every [a > 1 - 1/g] makes [P0] locally asymptotically stable;
      where it multiplies it by at least [g - o(1)], in a cone of directions, every
      [a < 1 - 1/g] leaves [P0] unstable.
    - [C31m_proved]: for tempering with exponent [b > 1] and [P0] uniform this is the
      threshold [1 - 1/b]: there [N (F(P) - P0) = (b + o(1)) N (P - P0)]. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Majorisation Linearisation.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

Theorem C31i_proved : C31i_statement.
Proof.
move=> T N F P0 g norm Fd P0d P0_gt0 _ g1; split=> [gain a a01 above|K Kc Kv gain a [a0 below]].
  exact: stable_above norm Fd P0d P0_gt0 g1 a01 above gain.
have a1 : a <= 1 by have := Rinv_0_lt_compat g ltac:(lra); lra.
exact (unstable_below norm Fd P0d P0_gt0 g1 (conj a0 a1) Kc gain below Kv).
Qed.

(** ** Tempering near the uniform distribution *)

Definition phi (b y : R) : R := exp (b * ln y).

Lemma phi_mul b x y : 0 < x -> 0 < y -> phi b (x * y) = phi b x * phi b y.
Proof. by move=> x0 y0; rewrite /phi ln_mult // Rmult_plus_distr_l exp_plus. Qed.

Lemma phi_derivative b : derivable_pt_lim (phi b) 1 b.
Proof.
have := derivable_pt_lim_comp _ _ _ _ _
  (derivable_pt_lim_scal _ b _ _ (derivable_pt_lim_ln 1 Rlt_0_1))
  (derivable_pt_lim_exp (b * ln 1)).
by rewrite ln_1 Rmult_0_r exp_0 Rinv_1 Rmult_1_l Rmult_1_r.
Qed.

(** [phi (1 + h) = 1 + b h + o(h)]. *)
Lemma phi_expansion b e : 0 < e -> exists2 d, 0 < d <= 1 & forall h, Rabs h < d ->
  Rabs (phi b (1 + h) - 1 - b * h) <= e * Rabs h.
Proof.
move=> e0; have [d near] := phi_derivative b e0; have dpos := cond_pos d.
have phi1 : phi b 1 = 1 by rewrite /phi ln_1 Rmult_0_r exp_0.
exists (Rmin d 1) => [|h hd].
  by split; [apply: Rmin_glb_lt; lra | apply: Rmin_r].
case: (Req_dec h 0) => [->|h0].
  by rewrite Rplus_0_r phi1 Rmult_0_r !Rminus_0_r Rminus_eq_0 Rabs_R0; lra.
have := near h h0 (Rlt_le_trans _ _ _ hd (Rmin_l _ _)); rewrite phi1 => lt.
have -> : phi b (1 + h) - 1 - b * h = ((phi b (1 + h) - 1) / h - b) * h by field.
by rewrite Rabs_mult; apply: Rmult_le_compat_r; [apply: Rabs_pos | lra].
Qed.

Lemma total_norm (T : finType) : is_norm (@total T).
Proof.
split=> [u v|c v|].
- by rewrite /total -sumR_add; apply: sumR_le => i _; apply: Rabs_triang.
- by rewrite /total -sumR_mull; apply: eq_sumR => i; apply: Rabs_mult.
exists 1 => [|v i]; first exact: Rlt_0_1.
by rewrite Rmult_1_l; apply: (sumR_ge_term (F := fun j => Rabs (v j))) => j; apply: Rabs_pos.
Qed.

Section NearUniform.

Variables (T : finType) (b e : R) (p : T -> R).
Hypotheses (T_gt0 : (0 < #|T|)%N) (p_dist : is_dist p) (e0 : 0 < e).
Local Notation k := (INR #|T|).

(** The deviation from uniform, in units of [1 / k]. *)
Let h (i : T) : R := k * p i - 1.
Hypothesis h_small : forall i, Rabs (h i) < 1.
Hypothesis expansion : forall i, Rabs (phi b (1 + h i) - 1 - b * h i) <= e * Rabs (h i).

Let rest (i : T) : R := phi b (1 + h i) - 1 - b * h i.
Let Z : R := \sum_i phi b (1 + h i).
Let size : R := \sum_i Rabs (h i).

Lemma k_gt0 : 0 < k. Proof. exact/lt_0_INR/ltP. Qed.

Lemma h_pos i : 0 < 1 + h i.
Proof. by have [] := Rabs_def2 _ _ (h_small i); lra. Qed.

Lemma sum_h : \sum_i h i = 0.
Proof. by rewrite /h sumR_sub sumR_mull (dist_sum p_dist) sumR_dist; ring. Qed.

Lemma tempering_phi i : tempering b p i = phi b (1 + h i) / Z.
Proof.
have k0 := k_gt0; have pE j : p j = / k * (1 + h j) by rewrite /h; field; lra.
have powE j : power b (p j) = phi b (/ k) * phi b (1 + h j).
  have k1 := Rinv_0_lt_compat _ k0; have h1 := h_pos j.
  by rewrite -phi_mul // -pE power_pos // pE; apply: Rmult_lt_0_compat.
rewrite /tempering powE (eq_sumR powE) sumR_mull -/Z.
have c0 : 0 < phi b (/ k) by apply: exp_pos.
have Z0 : 0 < Z.
  have [j _] := dist_exists p_dist.
  by apply: (sumR_gt0 (i := j)) => [l|]; [apply/Rlt_le/exp_pos | apply: exp_pos].
by field; lra.
Qed.

Lemma rests : Rabs (\sum_i rest i) <= e * size /\ \sum_i Rabs (rest i) <= e * size.
Proof.
suff le : \sum_i Rabs (rest i) <= e * size.
  by split=> //; apply: Rle_trans le; apply: sumR_abs.
by rewrite /size -sumR_mull; apply: sumR_le => i _; apply: expansion.
Qed.

Lemma Z_rest : Z = k + \sum_i rest i.
Proof.
rewrite /Z (eq_sumR (G := fun i => 1 + (b * h i + rest i))) => [|i].
  by rewrite !sumR_add sumR_mull sum_h sumR_dist; ring.
by rewrite /rest; ring.
Qed.

Local Notation G := (gap (@total T) flat).

Lemma gap_size : size = k * G p.
Proof.
have k0 := k_gt0; rewrite /size /gap /total -sumR_mull; apply: eq_sumR => i.
rewrite -{1}(Rabs_pos_eq k) -?Rabs_mult; last lra.
by congr Rabs; rewrite /h /flat; field; lra.
Qed.

Lemma Z_bounds : k - e * size <= Z <= k + e * size.
Proof.
have [le _] := rests; rewrite Z_rest; set R := \sum_i rest i in le *.
by have := Rle_abs R; have := Rle_abs (- R); rewrite Rabs_Ropp; lra.
Qed.

Lemma scaled_gap : 0 < Z -> Z * G (tempering b p) =
  \sum_i Rabs (b * h i + (rest i - / k * (\sum_j rest j))).
Proof.
move=> Z0; have k0 := k_gt0; rewrite /gap /total -sumR_mull; apply: eq_sumR => i.
rewrite -{1}(Rabs_pos_eq Z) -?Rabs_mult; last lra.
have phiE : phi b (1 + h i) = 1 + b * h i + rest i by rewrite /rest; ring.
have RE : \sum_j rest j = Z - k by rewrite Z_rest; ring.
by congr Rabs; rewrite tempering_phi phiE RE /flat; field; lra.
Qed.

Lemma corrections : \sum_i Rabs (rest i - / k * (\sum_j rest j)) <= 2 * (e * size).
Proof.
have k0 := k_gt0; have [R1 R2] := rests.
apply: (Rle_trans _ (\sum_i (Rabs (rest i) + / k * Rabs (\sum_j rest j)))).
  apply: sumR_le => i _; apply: Rle_trans (Rabs_triang _ _) _.
  rewrite Rabs_Ropp Rabs_mult (Rabs_pos_eq (/ k)); first by lra.
  exact/Rlt_le/Rinv_0_lt_compat.
rewrite sumR_add sumR_dist -Rmult_assoc Rinv_r; lra.
Qed.

Hypothesis b0 : 0 < b.

Lemma scaled_gap_bounds : 0 < Z ->
  (b - 2 * e) * size <= Z * G (tempering b p) <= (b + 2 * e) * size.
Proof.
move=> Z0; rewrite scaled_gap //; have c := corrections.
have bh i : Rabs (b * h i) = b * Rabs (h i) by rewrite Rabs_mult (Rabs_pos_eq b) //; lra.
have sizeE : \sum_i Rabs (b * h i) = b * size by rewrite (eq_sumR bh) sumR_mull.
split.
  apply: (Rle_trans _ (\sum_i (Rabs (b * h i) - Rabs (rest i - / k * (\sum_j rest j))))).
    by rewrite sumR_sub sizeE; lra.
  apply: sumR_le => i _; set u := b * h i; set v := rest i - _.
  have := Rabs_triang (u + v) (- v); rewrite Rabs_Ropp.
  by have -> : u + v + - v = u by [ring]; lra.
apply: (Rle_trans _ (\sum_i (Rabs (b * h i) + Rabs (rest i - / k * (\sum_j rest j))))).
  by apply: sumR_le => i _; apply: Rabs_triang.
by rewrite sumR_add sizeE; lra.
Qed.

Lemma gain_bounds eps : e * (2 + b + eps) = eps -> 0 < eps -> G p <= 1 ->
  (b - eps) * G p <= G (tempering b p) <= (b + eps) * G p.
Proof.
move=> eE eps0 G1; have k0 := k_gt0; have e1 : e < 1 by nra.
have G0 : 0 <= G p by apply: sumR_ge0 => i _; apply: Rabs_pos.
have [Z1 Z2] := Z_bounds; move: Z1 Z2; rewrite gap_size => Z1 Z2.
have kG : k * G p <= k by have := Rmult_le_compat_l k _ _ (Rlt_le _ _ k0) G1; lra.
have Z3 : k * (1 - e) <= Z by nra.
have Z4 : Z <= k * (1 + e) by nra.
have Zpos : 0 < Z by have := Rmult_lt_0_compat k (1 - e) k0 ltac:(lra); lra.
have := scaled_gap_bounds Zpos; rewrite gap_size => -[low high].
have Q0 : 0 <= G (tempering b p) by apply: sumR_ge0 => i _; apply: Rabs_pos.
split.
  suff : (b - eps) * G p * (k * (1 + e)) <= G (tempering b p) * (k * (1 + e)).
    by apply: Rmult_le_reg_r; apply: Rmult_lt_0_compat; lra.
  have : G (tempering b p) * Z <= G (tempering b p) * (k * (1 + e)) by apply: Rmult_le_compat_l.
  have : (b - eps) * (1 + e) * (k * G p) <= (b - 2 * e) * (k * G p).
    by apply: Rmult_le_compat_r; nra.
  by lra.
suff : G (tempering b p) * (k * (1 - e)) <= (b + eps) * G p * (k * (1 - e)).
  by apply: Rmult_le_reg_r; apply: Rmult_lt_0_compat; lra.
have : G (tempering b p) * (k * (1 - e)) <= G (tempering b p) * Z by apply: Rmult_le_compat_l.
have : (b + 2 * e) * (k * G p) <= (b + eps) * (1 - e) * (k * G p).
  by apply: Rmult_le_compat_r; nra.
by lra.
Qed.

End NearUniform.

(** Tempering multiplies small distances from the uniform distribution by [b + o(1)]. *)
Lemma tempering_gain (T : finType) b eps : (0 < #|T|)%N -> 1 < b -> 0 < eps ->
  exists2 delta, 0 < delta & forall p : T -> R, is_dist p -> gap (@total T) flat p < delta ->
  (b - eps) * gap (@total T) flat p <= gap (@total T) flat (tempering b p) <=
  (b + eps) * gap (@total T) flat p.
Proof.
move=> T0 b1 eps0; have k0 : 0 < INR #|T| by apply/lt_0_INR/ltP.
pose e := eps / (2 + b + eps).
have e0 : 0 < e by apply: Rdiv_lt_0_compat; lra.
have eE : e * (2 + b + eps) = eps by rewrite /e; field; lra.
have [d [d0 d1] exp] := phi_expansion b e0.
have dk : 0 < d / INR #|T| by apply: Rdiv_lt_0_compat.
exists (Rmin (d / INR #|T|) 1) => [|p pd small]; first by apply: Rmin_glb_lt; lra.
have small1 := Rlt_le_trans _ _ _ small (Rmin_l _ _).
have small2 := Rlt_le_trans _ _ _ small (Rmin_r _ _).
have hd i : Rabs (INR #|T| * p i - 1) < d.
  have le : Rabs (p i - flat i) <= gap (@total T) flat p.
    by apply: (sumR_ge_term (F := fun j => Rabs (p j - flat j))) => j; apply: Rabs_pos.
  have -> : INR #|T| * p i - 1 = INR #|T| * (p i - flat i) by rewrite /flat; field; lra.
  rewrite Rabs_mult (Rabs_pos_eq (INR #|T|)); last lra.
  have : INR #|T| * (d / INR #|T|) = d by field; lra.
  by have := Rmult_lt_compat_l _ _ _ k0 (Rle_lt_trans _ _ _ le small1); lra.
apply: (gain_bounds T0 pd e0 _ _ _ eE eps0) => // [i|i| |]; try lra.
- by have := hd i; lra.
- exact: exp.
Qed.

Theorem C31m_proved : C31m_statement.
Proof.
move=> T b T2 b1; have T0 : (0 < #|T|)%N := ltnW T2.
have fd := @flat_dist T T0; have fpos := @flat_gt0 T.
have td (p : T -> R) : is_dist p -> is_dist (tempering b p) by move=> pd; apply: tempering_dist.
split=> a ab; last first.
  have a1 : a <= 1 by have := Rinv_0_lt_compat b ltac:(lra); lra.
  have [a0 below] := ab.
  apply: (unstable_below (total_norm T) td fd fpos b1 (conj a0 a1) (K := fun=> True)) => //.
    move=> eps eps0; have [delta d0 near] := tempering_gain T0 b1 eps0.
    by exists delta => // p pd small _; split=> //; apply: (proj1 (near p pd small)).
  have [x [y xy]] : exists x y : T, x != y.
    by move: T2; rewrite -cardsT => /card_gt1P[x [y [_ _ xy]]]; exists x, y.
  exists (fun i => vertex x i - vertex y i); split=> //.
    by rewrite sumR_sub (dist_sum (vertex_dist x)) (dist_sum (vertex_dist y)); lra.
  by move=> /(_ x); rewrite /vertex eqxx (negbTE xy); lra.
move=> above; apply: (stable_above (total_norm T) td fd fpos b1 ab above).
move=> eps eps0; have [delta d0 near] := tempering_gain T0 b1 eps0.
by exists delta => // p pd small; apply: (proj2 (near p pd small)).
Qed.
