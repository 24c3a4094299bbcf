(** * C14: entropy to zero, variance to zero, divergence to infinity

    The six implications between the three limits, for arbitrary sequences: all
    hold on two letters; on more letters, and on growing alphabets, some fail.

    | implication         | k = 2 | k >= 3 fixed | growing     |
    | H -> 0 => Var -> 0  | holds | d: holds     | j: fails    |
    | H -> 0 => D -> oo   | holds | e: holds     | k: holds    |
    | Var -> 0 => H -> 0  | holds | f: holds     | l: fails    |
    | Var -> 0 => D -> oo | holds | g: holds     | m: holds    |
    | D -> oo => H -> 0   | holds | h: fails     | n: fails    |
    | D -> oo => Var -> 0 | holds | i: fails     | o: fails    |

    The separating sequences have finite divergences at every [n]:
    - h, i, n, o: [P_n = (e, (1 - e)/2, (1 - e)/2)] with [e = 1/(n + 2)];
    - j: [1 - e] at the label 0 and [e] at the label [n + 2];
    - l: one half at each of two labels that come closer. *)

From Coq Require Import Reals Lra.
From mathcomp Require Import all_ssreflect.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Moments Limits.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Implications on any fixed alphabet *)

Section Fixed.

Variables (T : finType) (P0 x : T -> R) (P : nat -> T -> R).
Hypotheses (P0_dist : is_dist P0) (P0_two : two_letters P0) (x_inj : injective x).
Hypothesis P_dist : forall n, is_dist (P n).
Local Notation limit S := (S (fun=> T) (fun=> P0) (fun=> x) P).

Lemma gap_neq0 i j : i != j -> x i - x j <> 0.
Proof. by move=> /eqP ij /Rminus_diag_uniq /x_inj. Qed.

Lemma gap2_gt0 i j : i != j -> 0 < (x i - x j) ^ 2.
Proof. by move=> ij; have := gap_neq0 ij; have := pow2_ge_0 (x i - x j); nra. Qed.

Lemma pair_vari i j n : i != j ->
  P n i * P n j <= / (x i - x j) ^ 2 * vari (P n) x.
Proof.
move=> ij; have g := gap2_gt0 ij; have := pair_le_vari x (P_dist n) ij.
set y := (x i - x j) ^ 2 in g *; move=> le; apply: (Rmult_le_reg_r y) => //.
by have -> : / y * vari (P n) x * y = vari (P n) x by field; lra.
Qed.

Lemma pair_ge0 i j n : 0 <= P n i * P n j.
Proof. by apply: Rmult_le_pos; apply: dist_ge0. Qed.

Lemma entropy_variance : limit entropy_vanishes -> limit variance_vanishes.
Proof.
pose M := 1 + \sum_i \sum_j (x i - x j) ^ 2.
have sq i j : 0 <= (x i - x j) ^ 2 by apply: pow2_ge_0.
have row i : 0 <= \sum_j (x i - x j) ^ 2 by apply: sumR_ge0.
have xM i j : (x i - x j) ^ 2 <= M.
  have := sumR_ge_term i row; have := sumR_ge_term j (sq i); rewrite /M; lra.
have M0 : 0 < M.
  by have : 0 <= \sum_i \sum_j (x i - x j) ^ 2 by [apply: sumR_ge0]; rewrite /M; lra.
apply: (cv0_squeeze M0) => n; split.
  by apply: sumR_ge0 => i _; apply: Rmult_le_pos; [exact: pow2_ge_0 | exact: dist_ge0].
apply: Rle_trans (vari_le_mixed (P_dist n) xM) _.
by apply: Rmult_le_compat_l; [exact: Rlt_le | exact: mixed_le_ent].
Qed.

Lemma entropy_pair i j : i != j -> limit entropy_vanishes ->
  Un_cv (fun n => P n i * P n j) 0.
Proof. by move=> ij; apply: cv0_le => n; split; [exact: pair_ge0 | exact: pair_le_ent]. Qed.

Lemma variance_pair i j : i != j -> limit variance_vanishes ->
  Un_cv (fun n => P n i * P n j) 0.
Proof.
move=> ij; apply: cv0_squeeze (Rinv_0_lt_compat _ (gap2_gt0 ij)) _ => n.
by split; [exact: pair_ge0 | exact: pair_vari].
Qed.

Lemma pair_divergence : (forall i j, i != j -> Un_cv (fun n => P n i * P n j) 0) ->
  limit divergence_explodes.
Proof.
have [a [b [ab pa pb]]] := P0_two => /(_ _ _ ab).
apply: (@explodes_of_pair _ _ _ _ (fun=> a) (fun=> b) (Rmin (P0 a) (P0 b))) => //.
- exact: Rmin_pos.
- by move=> n; split=> //; [exact: Rmin_l | exact: Rmin_r].
- by move=> n i; apply: dist_ge0.
Qed.

Lemma entropy_divergence : limit entropy_vanishes -> limit divergence_explodes.
Proof. by move=> H; apply: pair_divergence => i j ij; apply: entropy_pair. Qed.

Lemma variance_divergence : limit variance_vanishes -> limit divergence_explodes.
Proof. by move=> V; apply: pair_divergence => i j ij; apply: variance_pair. Qed.

Lemma variance_entropy : limit variance_vanishes -> limit entropy_vanishes.
Proof.
pose f i j := if i == j then 0 else / (x i - x j) ^ 2.
have f0 i j : 0 <= f i j.
  rewrite /f; case: eqP => [_|/eqP ij]; first by lra.
  by apply/Rlt_le/Rinv_0_lt_compat/gap2_gt0.
pose C := \sum_i \sum_j f i j.
have row i : 0 <= \sum_j f i j by apply: sumR_ge0.
have fC i j : f i j <= C.
  by have := sumR_ge_term i row; have := sumR_ge_term j (f0 i); rewrite /C; lra.
have V0 n : 0 <= vari (P n) x.
  by apply: sumR_ge0 => i _; apply: Rmult_le_pos; [exact: pow2_ge_0 | exact: dist_ge0].
have C0 : 0 <= C by apply: sumR_ge0.
have card0 : 0 < INR #|T| by apply/cardR_gt0/(dist_card P0_dist).
have k0 : 0 < 2 * INR #|T| * INR #|T| by nra.
move=> V; have CV : Un_cv (fun n => C * vari (P n) x) 0.
  apply: (@cv0_squeeze _ (fun n => vari (P n) x) (C + 1)) => // [|n]; first by lra.
  by have := V0 n; nra.
apply: (cv0_squeeze k0 _ (cv0_sqrt CV)) => n; split.
  by have := mixed_le_ent (P_dist n); have : 0 <= \sum_i P n i * (1 - P n i);
    [apply: sumR_ge0 => i _; have := dist_le1 i (P_dist n); have := dist_ge0 i (P_dist n); nra
    | lra].
apply: ent_le_pairs => // i j ij; apply: Rle_trans (pair_vari n ij) _.
apply: Rmult_le_compat_r => //; have := fC i j.
by rewrite /f (negbTE ij).
Qed.

(** ** On two letters the divergence says as much *)

Hypothesis T2 : #|T| = 2%N.

Lemma two_cases (a b : T) : a != b -> forall i, (i == a) || (i == b).
Proof.
move=> ab i; apply: contraT; rewrite negb_or => /andP[ia ib].
have /card_uniqP E : uniq [:: i; a; b] by rewrite /= !inE negb_or ia ib ab.
by have := max_card (mem [:: i; a; b]); rewrite E T2.
Qed.

Lemma sum_two (a b : T) (F : T -> R) : a != b -> \sum_i F i = F a + F b.
Proof.
move=> ab; rewrite (sumR_split1 a) (bigD1 b) 1?eq_sym //= big1 ?Rplus_0_r // => i.
by case/andP=> ia ib; have := two_cases ab i; rewrite (negbTE ia) (negbTE ib).
Qed.

Lemma divergence_pair a b : a != b -> limit divergence_explodes ->
  Un_cv (fun n => P n a * P n b) 0.
Proof.
move=> ab D; apply: cv0_intro => e e0; have [n0 Hn] := D (- ln e).
exists n0 => n /Hn {}Hn; rewrite Rabs_right; last exact/Rle_ge/pair_ge0.
apply: Rnot_le_lt => big; have Pa := dist_ge0 a (P_dist n); have Pb := dist_ge0 b (P_dist n).
have {}Pa : 0 < P n a by case: Pa => // E; move: big; rewrite -E; lra.
have {}Pb : 0 < P n b by case: Pb => // E; move: big; rewrite -E; lra.
have q0 i : 0 < P n i by case/orP: (two_cases ab i) => /eqP ->.
have := Hn (dom_pos P0 q0); have := kl_le_logs P0_dist (P_dist n) q0.
rewrite (sum_two _ ab); have := ln_le e0 big; rewrite ln_mult //; lra.
Qed.

Lemma divergence_entropy : limit divergence_explodes -> limit entropy_vanishes.
Proof.
have [a [b [ab _ _]]] := P0_two => /(divergence_pair ab) cv.
have k0 : 0 < 2 * INR #|T| * INR #|T| by rewrite T2 /=; lra.
apply: (cv0_squeeze k0 _ (cv0_sqrt cv)) => n; split.
  have := mixed_le_ent (P_dist n); have := pair_le_mixed (P_dist n) ab.
  by have := pair_ge0 a b n; lra.
apply: ent_le_pairs => // i j.
case/orP: (two_cases ab i) => /eqP ->; case/orP: (two_cases ab j) => /eqP ->;
  by rewrite ?eqxx // => _; lra.
Qed.

Lemma divergence_variance : limit divergence_explodes -> limit variance_vanishes.
Proof. by move=> D; apply/entropy_variance/divergence_entropy. Qed.

End Fixed.

Theorem C14b_proved : C14b_statement.
Proof.
split; [split|split; split] => T /eqP T2 P0 x P0d P02 xi P Pd.
- exact: entropy_variance.
- exact: entropy_divergence.
- exact: variance_entropy.
- exact: variance_divergence.
- exact: divergence_entropy.
- exact: divergence_variance.
Qed.

Theorem C14d_proved : C14d_statement.
Proof. by move=> T _ P0 x P0d P02 xi P Pd; apply: entropy_variance. Qed.

Theorem C14e_proved : C14e_statement.
Proof. by move=> T _ P0 x P0d P02 xi P Pd; apply: entropy_divergence. Qed.

Theorem C14f_proved : C14f_statement.
Proof. by move=> T _ P0 x P0d P02 xi P Pd; apply: variance_entropy. Qed.

Theorem C14g_proved : C14g_statement.
Proof. by move=> T _ P0 x P0d P02 xi P Pd; apply: variance_divergence. Qed.

(** ** Implications on growing alphabets *)

Section Growing.

Variables (K : nat -> nat) (P0 x : nat -> R) (P : forall n, 'I_(K n) -> R).
Hypotheses (K_mono : forall n, (K n <= K n.+1)%N).
Hypotheses (P0_dist : is_dist (fun i : 'I_(K 0%N) => P0 i)).
Hypotheses (P0_two : two_letters (fun i : 'I_(K 0%N) => P0 i)).
Hypotheses (P0_out : forall i, (K 0%N <= i)%N -> P0 i = 0) (x_inj : injective x).
Hypothesis P_dist : forall n, is_dist (@P n).
Local Notation limit S := (S (fun n => [finType of 'I_(K n)])
  (fun n i => P0 i) (fun n i => x i) (@P)).

Lemma K_ge0 n : (K 0 <= K n)%N.
Proof. by elim: n => // n IH; apply: leq_trans IH (K_mono n). Qed.

Definition letter (a : 'I_(K 0%N)) n : 'I_(K n) := widen_ord (K_ge0 n) a.

Lemma pair_explodes : (forall a b : 'I_(K 0%N), a != b ->
  Un_cv (fun n => P (letter a n) * P (letter b n)) 0) -> limit divergence_explodes.
Proof.
have [a [b [ab pa pb]]] := P0_two => /(_ _ _ ab).
apply: (@explodes_of_pair _ _ _ _ (letter a) (letter b) (Rmin (P0 a) (P0 b))) => //.
- exact: Rmin_pos.
- by move=> n; split=> //; [exact: Rmin_l | exact: Rmin_r].
- move=> n i; case: (ltnP i (K 0%N)) => [i0|/P0_out ->]; last by lra.
  exact: (proj1 P0_dist (Ordinal i0)).
Qed.

Lemma pair_letters_ge0 (a b : 'I_(K 0%N)) n : 0 <= P (letter a n) * P (letter b n).
Proof. by apply: Rmult_le_pos; apply: dist_ge0. Qed.

Lemma growing_entropy_divergence : limit entropy_vanishes -> limit divergence_explodes.
Proof.
move=> H; apply: pair_explodes => a b ab; apply: cv0_le H => n; split.
  exact: pair_letters_ge0.
exact: (@pair_le_ent _ _ (letter a n) (letter b n) (P_dist n) ab).
Qed.

Lemma growing_variance_divergence : limit variance_vanishes -> limit divergence_explodes.
Proof.
move=> V; apply: pair_explodes => a b ab.
have g : 0 < (x a - x b) ^ 2.
  suff : x a - x b <> 0 by have := pow2_ge_0 (x a - x b); nra.
  by move=> /Rminus_diag_uniq/x_inj/val_inj/eqP; rewrite (negbTE ab).
apply: (cv0_squeeze (Rinv_0_lt_compat _ g) _ V) => n; split.
  exact: pair_letters_ge0.
set y := (x a - x b) ^ 2 in g *; set v := vari _ _.
apply: (Rmult_le_reg_r y) => //; have -> : / y * v * y = v by field; lra.
exact: (@pair_le_vari _ _ (fun i : 'I_(K n) => x i) (letter a n) (letter b n) (P_dist n) ab).
Qed.

End Growing.

Theorem C14k_proved : C14k_statement.
Proof.
move=> K Km _ P0 x P0d P02 P0o xi P Pd.
exact: (growing_entropy_divergence Km P0d P02 P0o Pd).
Qed.

Theorem C14m_proved : C14m_statement.
Proof.
move=> K Km _ P0 x P0d P02 P0o xi P Pd.
exact: (growing_variance_divergence Km P0d P02 P0o xi Pd).
Qed.

(** ** The sequence [(e, (1 - e)/2, (1 - e)/2)] separates D from H and Var *)

Definition small n : R := / INR n.+2.

Lemma small_bounds n : 0 < small n <= / 2.
Proof.
have n2 : 2 <= INR n.+2 by rewrite !S_INR; have := pos_INR n; lra.
split; first by apply: Rinv_0_lt_compat; lra.
by apply: Rinv_le_contravar; lra.
Qed.

Section Losing.

Variables (T : nat -> finType) (a b c : forall n, T n).
Hypothesis distinct : forall n, [/\ a n != b n, a n != c n & b n != c n].

(** One letter fades, two others keep equal masses. *)
Definition losing n : T n -> R :=
  blend (small n) (blend (/ 2) (vertex (b n)) (vertex (c n))) (vertex (a n)).
Arguments losing n _ : clear implicits.

Lemma losing_dist n : is_dist (losing n).
Proof.
have := small_bounds n => s; apply: blend_dist; [lra | | exact: vertex_dist].
by apply: blend_dist; [lra | exact: vertex_dist | exact: vertex_dist].
Qed.

Lemma losing_a n : losing n (a n) = small n.
Proof.
have [ab ac bc] := distinct n.
by rewrite /losing /blend vertex_in !vertex_out //; ring.
Qed.

Lemma losing_bc n : losing n (b n) = (1 - small n) / 2 /\ losing n (c n) = (1 - small n) / 2.
Proof.
have [ab ac bc] := distinct n; rewrite /losing /blend !vertex_in (vertex_out bc).
have -> : vertex (b n) (c n) = 0 by rewrite vertex_out // eq_sym.
have -> : vertex (a n) (b n) = 0 by rewrite vertex_out // eq_sym.
have -> : vertex (a n) (c n) = 0 by rewrite vertex_out // eq_sym.
by split; field.
Qed.

Lemma losing_pair n : / 16 <= losing n (b n) * losing n (c n).
Proof. by have [-> ->] := losing_bc n; have := small_bounds n; nra. Qed.

Lemma losing_entropy p0 x : ~ @entropy_vanishes T p0 x losing.
Proof.
apply: (@not_cv0 _ (/ 16)) => [|n]; first by lra.
apply: Rle_trans (losing_pair n) _; have [_ _ bc] := distinct n.
exact: pair_le_ent (losing_dist n) bc.
Qed.

Lemma losing_variance p0 x : (forall n, 1 <= (x n (b n) - x n (c n)) ^ 2) ->
  ~ @variance_vanishes T p0 x losing.
Proof.
move=> gap; apply: (@not_cv0 _ (/ 16)) => [|n]; first by lra.
have [_ _ bc] := distinct n; apply: Rle_trans (pair_le_vari (x n) (losing_dist n) bc).
by have := losing_pair n; have := gap n; nra.
Qed.

Lemma losing_explodes p0 x d : 0 < d -> (forall n i, 0 <= p0 n i) ->
  (forall n, d <= p0 n (a n) /\ d <= p0 n (b n)) -> @divergence_explodes T p0 x losing.
Proof.
move=> d0 p00 dp; apply: (@explodes_of_pair _ _ _ _ a b d) => // [n||].
- by have [] := distinct n; case: (dp n).
- exact: losing_dist.
apply: (cv0_le _ cv0_inv) => n; rewrite losing_a; have [-> _] := losing_bc n.
by have := small_bounds n; rewrite -/(small n); nra.
Qed.

End Losing.

(** ** Refutations on a fixed alphabet of three letters *)

Section Three.

Let a : 'I_3 := inord 0.
Let b : 'I_3 := inord 1.
Let c : 'I_3 := inord 2.

Lemma three_distinct (n : nat) : [/\ a != b, a != c & b != c].
Proof. by split; apply/eqP => /(congr1 val); rewrite /= !inordK. Qed.

Lemma label_inj m : injective (fun i : 'I_m => INR i).
Proof. by move=> i j /INR_eq/val_inj. Qed.

Let P := losing (T := fun=> [finType of 'I_3]) (fun=> a) (fun=> b) (fun=> c).

Lemma three_flat_two : two_letters (@flat [finType of 'I_3]).
Proof. by exists a, b; have [ab _ _] := three_distinct 0; split=> //; apply: flat_gt0. Qed.

Lemma three_explodes x : divergence_explodes (T := fun=> [finType of 'I_3])
  (fun=> flat) x (@P).
Proof.
apply: (@losing_explodes (fun=> [finType of 'I_3]) (fun=> a) (fun=> b) (fun=> c)
  three_distinct (fun=> flat) x _ (flat_gt0 a)) => [n i|n]; last by split; apply: Rle_refl.
exact/Rlt_le/flat_gt0.
Qed.

Lemma three_dist n : is_dist (@P n). Proof. exact: losing_dist. Qed.

Lemma three_flat : is_dist (@flat [finType of 'I_3]).
Proof. by apply: flat_dist; rewrite card_ord. Qed.

Theorem C14h_refuted : ~ C14h_statement.
Proof.
move=> /(_ [finType of 'I_3]); rewrite /three_up card_ord => /(_ isT).
move=> /(_ _ _ three_flat three_flat_two (@label_inj 3) _ three_dist (three_explodes _)).
exact: (@losing_entropy (fun=> [finType of 'I_3]) (fun=> a) (fun=> b) (fun=> c) three_distinct (fun=> flat) (fun=> fun i => INR i)).
Qed.

Theorem C14i_refuted : ~ C14i_statement.
Proof.
move=> /(_ [finType of 'I_3]); rewrite /three_up card_ord => /(_ isT).
move=> /(_ _ _ three_flat three_flat_two (@label_inj 3) _ three_dist (three_explodes _)).
apply: (@losing_variance (fun=> [finType of 'I_3]) (fun=> a) (fun=> b) (fun=> c) three_distinct (fun=> flat) (fun=> fun i => INR i)) => _.
by rewrite !inordK //= ; lra.
Qed.

End Three.

(** ** Refutations on growing alphabets

    X_n has the letters [0, ..., n + 2]; P0 is flat on the first three. *)

Definition third (i : nat) : R := if (i < 3)%N then / 3 else 0.

Lemma third_dist n : is_dist (fun i : 'I_n.+3 => third i).
Proof.
split=> [i|]; first by rewrite /third; case: ifP; lra.
by rewrite !sumR_ord_recl big1 => [|i _]; rewrite /third /=; lra.
Qed.

Lemma third_two : two_letters (fun i : 'I_3 => third i).
Proof. by exists ord0, (lift ord0 ord0); split=> //; rewrite /third /=; lra. Qed.

Lemma third_out i : (3 <= i)%N -> third i = 0.
Proof. by rewrite /third leqNgt => /negbTE ->. Qed.

Lemma plus3_mono n : (n.+3 <= n.+4)%N. Proof. exact: leqnSn. Qed.
Lemma plus3_big m : exists n, (m <= n.+3)%N.
Proof. by exists m; rewrite -addn3 leq_addr. Qed.

Section Wide.

Let a n : 'I_n.+3 := inord 0.
Let b n : 'I_n.+3 := inord 1.
Let c n : 'I_n.+3 := inord 2.

Lemma wide_distinct n : [/\ a n != b n, a n != c n & b n != c n].
Proof. by split; apply/eqP => /(congr1 val); rewrite /= !inordK. Qed.

Let P := losing (T := fun n => [finType of 'I_n.+3]) a b c.

Lemma wide_explodes x : divergence_explodes (T := fun n => [finType of 'I_n.+3])
  (fun n i => third i) x (@P).
Proof.
apply: (@losing_explodes _ _ _ _ wide_distinct _ _ (/ 3)) => [|n i|n]; first by lra.
  exact: (proj1 (third_dist n) i).
by rewrite /third !inordK //=; lra.
Qed.

Theorem C14n_refuted : ~ C14n_statement.
Proof.
move=> /(_ _ plus3_mono plus3_big third _ (third_dist 0) third_two third_out INR_eq (@P)).
move=> /(_ (losing_dist _ _ _) (wide_explodes _)).
exact: (@losing_entropy _ a b c wide_distinct).
Qed.

Theorem C14o_refuted : ~ C14o_statement.
Proof.
move=> /(_ _ plus3_mono plus3_big third _ (third_dist 0) third_two third_out INR_eq (@P)).
move=> /(_ (losing_dist _ _ _) (wide_explodes _)).
apply: (@losing_variance _ a b c wide_distinct) => n.
by rewrite !inordK //=; lra.
Qed.

End Wide.

(** ** Entropy vanishes, variance does not: a rare letter with a large label *)

Definition outlier n : 'I_n.+3 -> R := blend (small n) (vertex ord0) (vertex ord_max).

Lemma ends_neq n : (ord0 : 'I_n.+3) != ord_max. Proof. by []. Qed.

Lemma outlier_dist n : is_dist (@outlier n).
Proof. by have := small_bounds n => s; apply: blend_dist; [lra | | ]; apply: vertex_dist. Qed.

Lemma outlier_max n : @outlier n ord_max = small n.
Proof. by rewrite /outlier /blend vertex_in vertex_out //; ring. Qed.

Lemma outlier_zero n : @outlier n ord0 = 1 - small n.
Proof. by rewrite /outlier /blend vertex_in vertex_out //; ring. Qed.

Lemma outlier_out n i : i != ord0 -> i != ord_max -> @outlier n i = 0.
Proof. by move=> i0 im; rewrite /outlier /blend !vertex_out //; ring. Qed.

Lemma outlier_entropy p0 x : entropy_vanishes (T := fun n => [finType of 'I_n.+3])
  p0 x outlier.
Proof.
have four : 0 < 4 by lra.
apply: (cv0_squeeze four _ (cv0_sqrt cv0_inv)) => n; split.
  apply: Rle_trans (pair_le_ent (outlier_dist n) (ends_neq n)).
  by rewrite outlier_max outlier_zero; have := small_bounds n; nra.
rewrite -/(small n) -outlier_max.
exact: (ent_two_letters (outlier_dist n) (ends_neq n) (@outlier_out n)).
Qed.

Lemma outlier_variance n : 1 <= vari (@outlier n) (fun i : 'I_n.+3 => INR i).
Proof.
have := pair_le_vari (fun i : 'I_n.+3 => INR i) (outlier_dist n) (ends_neq n).
rewrite outlier_max outlier_zero; apply: Rle_trans; rewrite [nat_of_ord ord0]/=.
have s := small_bounds n; have n2 : 2 <= INR n.+2 by rewrite !S_INR; have := pos_INR n; lra.
have sn : small n * INR n.+2 = 1 by rewrite /small; field; lra.
have -> : (1 - small n) * small n * (INR 0 - INR (@ord_max n.+2)) ^ 2 =
  (INR n.+2 - small n * INR n.+2) * (small n * INR n.+2) by rewrite /=; ring.
by rewrite sn; lra.
Qed.

Theorem C14j_refuted : ~ C14j_statement.
Proof.
move=> /(_ _ plus3_mono plus3_big third _ (third_dist 0) third_two third_out INR_eq outlier).
move=> /(_ outlier_dist (outlier_entropy _ _)).
by apply: (@not_cv0 _ 1) => [|n]; [lra | exact: outlier_variance].
Qed.

(** ** Variance vanishes, entropy does not: two letters with close labels *)

Definition close_label (i : nat) : R := / INR i.+1.

Lemma close_label_inj : injective close_label.
Proof.
by move=> i j /(congr1 Rinv); rewrite /close_label !Rinv_inv => /INR_eq [].
Qed.

Definition before_last n : 'I_n.+3 := inord n.+1.

Definition close n : 'I_n.+3 -> R := blend (/ 2) (vertex (before_last n)) (vertex ord_max).

Lemma before_last_neq n : before_last n != ord_max.
Proof.
by apply/eqP => /(congr1 val); rewrite /= inordK // => /eqP; rewrite eqn_leq ltnn andbF.
Qed.

Lemma close_dist n : is_dist (@close n).
Proof. by apply: blend_dist; [lra | | ]; apply: vertex_dist. Qed.

Lemma close_pair n : @close n (before_last n) * @close n ord_max = / 4.
Proof.
rewrite /close /blend !vertex_in !vertex_out ?before_last_neq 1?eq_sym ?before_last_neq //.
by field.
Qed.

Lemma close_avg n (F : 'I_n.+3 -> R) :
  \sum_i F i * close i = (F (before_last n) + F ord_max) / 2.
Proof.
transitivity ((1 - / 2) * (\sum_i vertex (before_last n) i * F i) +
  / 2 * (\sum_i vertex ord_max i * F i)); last by rewrite !vertex_avg; field.
by rewrite -sumR_lin; apply: eq_sumR => i; rewrite /close /blend; ring.
Qed.

Lemma close_variance n : vari (@close n) (fun i : 'I_n.+3 => close_label i) <= small n.
Proof.
pose y := close_label (before_last n); pose z := close_label (@ord_max n.+2).
have := vari_about (fun i : 'I_n.+3 => close_label i) y (close_dist n).
rewrite close_avg -/y -/z => E; have := pow2_ge_0 (avg (@close n) (fun i : 'I_n.+3 => close_label i) - y).
have s := small_bounds n; have yE : y = small n by rewrite /y /close_label inordK.
have n2 : 2 <= INR n.+2 by rewrite !S_INR; have := pos_INR n; lra.
have z0 : 0 <= z <= small n.
  rewrite /z /close_label /small [nat_of_ord _]/= (S_INR n.+2); split.
    by apply/Rlt_le/Rinv_0_lt_compat; lra.
  by apply: Rinv_le_contravar; lra.
by rewrite yE in E *; nra.
Qed.

Theorem C14l_refuted : ~ C14l_statement.
Proof.
move=> /(_ _ plus3_mono plus3_big third _ (third_dist 0) third_two third_out).
move=> /(_ _ close_label_inj close close_dist).
move=> H; suff : entropy_vanishes (T := fun n => [finType of 'I_n.+3])
    (fun n i => third i) (fun n i => close_label i) close.
  apply: (@not_cv0 _ (/ 4)) => [|n]; first by lra.
  by rewrite -(close_pair n); apply: pair_le_ent (close_dist n) (before_last_neq n).
apply: H; apply: (cv0_le _ cv0_inv) => n; split; last exact: close_variance.
by apply: sumR_ge0 => i _; apply: Rmult_le_pos; [exact: pow2_ge_0 | apply: (proj1 (close_dist n))].
Qed.
