(** * From the language to real numbers

    A printed statement speaks of extended reals that may have no value; a proof works with real
    sums. The lemmas here say what the functions of [Language] are at distributions.

    Main results, for [p q : T -> R] with nonnegative entries
    - [KL_fin]       [KL (vec p) (vec q) = fin (kl p q)] where [q] dominates [p]
    - [KL_pinf]      [KL (vec p) (vec q) = pinf] where it does not
    - [KL_cases]     one of the two
    - [entropy_fin]  [entropy (vec p) = fin (ent p)]
    - [mix_vec]      [mix (fin a) (vec p) (vec q) = vec (blend a p q)]
    - [mean_ratio_fin], [mean_ratio_pinf], [chi2_fin], [chi2_pinf]
    - [TV_fin], [mean_fin], [var_fin], [dot_fin], [sum_fin], [largest_fin], [smallest_fin]
    - [point_vec], [uniform_vec] *)

From mathcomp Require Import all_ssreflect.
From Coq Require Import Reals Lra FunctionalExtensionality.
From Coquelicot Require Import Rbar.
From CollapseAudit.theory Require Import Sums Distributions Divergence Entropy Metrics.
From CollapseAudit.theory Require Import Extended Language.

Set Implicit Arguments.
Unset Strict Implicit.
Unset Printing Implicit Defensive.

Local Open Scope R_scope.

(** ** Arithmetic of single values *)

Section Values.

Implicit Types x y : R.

Lemma eadd_fin x y : (fin x + fin y = fin (x + y))%ext. Proof. by []. Qed.
Lemma eopp_fin x : (- fin x = fin (- x))%ext. Proof. by []. Qed.
Lemma esub_fin x y : (fin x - fin y = fin (x - y))%ext. Proof. by []. Qed.
Lemma emul_fin x y : (fin x * fin y = fin (x * y))%ext. Proof. by []. Qed.
Lemma eexp_fin x : eexp (fin x) = fin (exp x). Proof. by []. Qed.
Lemma eabs_fin x : eabs (fin x) = fin (Rabs x). Proof. by []. Qed.

Lemma eexp_opp_pinf : eexp (- pinf)%ext = fin 0. Proof. by []. Qed.

Lemma ediv_fin x y : y <> 0 -> (fin x / fin y = fin (x / y))%ext.
Proof. by move=> y0; rewrite /ediv /=; case: (Req_EM_T y 0). Qed.

Lemma elog_fin x : 0 < x -> elog (fin x) = fin (ln x).
Proof. by move=> x0; rewrite /elog /=; case: (Rlt_dec 0 x). Qed.

Lemma elog_0 : elog (fin 0) = ninf.
Proof. by rewrite /elog /=; case: (Rlt_dec 0 0) => h; [lra | case: (Req_EM_T 0 0)]. Qed.

Lemma erecip_fin x : 0 < x -> erecip (fin x) = fin (/ x).
Proof. by move=> x0; rewrite /erecip /=; case: (Rlt_dec 0 x). Qed.

Lemma erecip_0 : erecip (fin 0) = pinf.
Proof. by rewrite /erecip /=; case: (Rlt_dec 0 0) => h; [lra | case: (Req_EM_T 0 0)]. Qed.

Lemma esqrt_fin x : 0 <= x -> esqrt (fin x) = fin (sqrt x).
Proof. by move=> x0; rewrite /esqrt /=; case: (Rle_dec 0 x). Qed.

Lemma weigh_0 l : weigh 0 l = Finite 0.
Proof. by rewrite /weigh; case: (Req_EM_T 0 0). Qed.

Lemma weigh_gt0 x l : 0 < x -> weigh x l = l.
Proof. by move=> x0; rewrite /weigh; case: (Req_EM_T x 0) => h; [lra | case: (Rlt_dec 0 x)]. Qed.

Lemma weigh_lt0 x l : x < 0 -> weigh x l = Rbar_opp l.
Proof.
move=> x0; rewrite /weigh; case: (Req_EM_T x 0) => h; first lra.
by case: (Rlt_dec 0 x) => h'; first lra.
Qed.

Lemma emul_0_pinf : (fin 0 * pinf = fin 0)%ext.
Proof. by rewrite /emul /= /rbar_mul weigh_0. Qed.

Lemma emul_0_ninf : (fin 0 * ninf = fin 0)%ext.
Proof. by rewrite /emul /= /rbar_mul weigh_0. Qed.

Lemma emul_pos_pinf x : 0 < x -> (fin x * pinf = pinf)%ext.
Proof. by move=> x0; rewrite /emul /= /rbar_mul weigh_gt0. Qed.

Lemma emul_pos_ninf x : 0 < x -> (fin x * ninf = ninf)%ext.
Proof. by move=> x0; rewrite /emul /= /rbar_mul weigh_gt0. Qed.

Lemma emul_neg_ninf x : x < 0 -> (fin x * ninf = pinf)%ext.
Proof. by move=> x0; rewrite /emul /= /rbar_mul weigh_lt0. Qed.

Lemma emul_neg_pinf x : x < 0 -> (fin x * pinf = ninf)%ext.
Proof. by move=> x0; rewrite /emul /= /rbar_mul weigh_lt0. Qed.

(** Integer powers are repeated products. *)
Lemma Int_part_IZR (n : Z) : Int_part (IZR n) = n.
Proof.
have [h1 h2] := base_Int_part (IZR n).
have l1 : (Int_part (IZR n) <= n)%Z by apply: le_IZR.
have l2 : (n < Int_part (IZR n) + 1)%Z by apply: lt_IZR; rewrite plus_IZR; lra.
by apply: Z.le_antisymm => //; apply/Zlt_succ_le.
Qed.

Lemma is_whole_IZR (n : Z) : is_whole (IZR n).
Proof. by rewrite /is_whole Int_part_IZR; case: (Req_EM_T (IZR n) (IZR n)). Qed.

Lemma epow_square x : epow (fin x) (fin 2) = fin (x * x).
Proof.
rewrite /epow /= (is_whole_IZR 2) Int_part_IZR /whole_power /=.
by case: (Req_EM_T x 0) => h; congr fin; ring.
Qed.

(** [x ln x] and [x ln y], where [y = 0] only if [x = 0]. *)
Lemma mul_log_fin x y : 0 <= x -> 0 <= y -> (y = 0 -> x = 0) ->
  (fin x * elog (fin y) = fin (x * ln y))%ext.
Proof.
move=> x0 y0 xy; case: (Req_EM_T y 0) => [y00|yn0]; last by rewrite elog_fin //; lra.
by rewrite y00 (xy y00) elog_0 emul_0_ninf Rmult_0_l.
Qed.

Lemma mul_log_self x : 0 <= x -> (fin x * elog (fin x) = fin (x * ln x))%ext.
Proof. by move=> x0; apply: mul_log_fin. Qed.

End Values.

(** ** Order between single values *)

Section Order.

Lemma unbroken_pinf_r a : unbroken Le a pinf.
Proof. by case: a => [[x| |]|]. Qed.

Lemma unbroken_ninf_l a : unbroken Le ninf a.
Proof. by case: a => [[x| |]|]. Qed.

Lemma holds_lt_pinf x : holds Lt (fin x) pinf. Proof. by []. Qed.

End Order.

(** ** Reductions *)

Section Reductions.

Variable T : finType.
Implicit Types p q f g x : T -> R.

Lemma sum_fin f : sum (vec f) = fin (\sum_i f i).
Proof.
rewrite /sum /esum /vec; symmetry.
by apply: (big_morph fin (id1 := fin 0) (op1 := eadd)).
Qed.

Lemma sum_eq (u v : T -> ext) : u =1 v -> sum u = sum v.
Proof. by move=> uv; apply: eq_bigr => i _; apply: uv. Qed.

Lemma sum_fin_eq (u : T -> ext) f : (forall i, u i = fin (f i)) -> sum u = fin (\sum_i f i).
Proof. by move=> uf; rewrite -sum_fin; apply: sum_eq. Qed.

(** No letter is [-oo] or without a value, and some letter is [+oo]. *)
Definition above (a : ext) : Prop := if a is Some l then l <> m_infty else False.

Lemma eadd_above a b : above a -> above b -> above (a + b)%ext.
Proof. by case: a b => [[x| |]|] // [[y| |]|]. Qed.

Lemma eadd_pinf a : above a -> (pinf + a = pinf)%ext.
Proof. by case: a => [[x| |]|]. Qed.

Lemma sum_pinf (u : T -> ext) j : (forall i, above (u i)) -> u j = pinf -> sum u = pinf.
Proof.
move=> ab uj; rewrite /sum /esum (bigD1 j) //= uj; apply: eadd_pinf.
by apply: (big_ind above) => // a b; apply: eadd_above.
Qed.

Lemma dot_fin f g : dot (vec f) (vec g) = fin (\sum_i f i * g i).
Proof. exact: sum_fin_eq. Qed.

Lemma mean_fin p x : mean (vec p) (vec x) = fin (\sum_i p i * x i).
Proof. exact: sum_fin_eq. Qed.

Lemma var_fin p x :
  var (vec p) (vec x) =
  fin (\sum_i ((x i - \sum_j p j * x j) * (x i - \sum_j p j * x j)) * p i).
Proof.
rewrite /var mean_fin; apply: sum_fin_eq => i.
by rewrite /vmul /vpow /vsub /lift2 /const /vec esub_fin epow_square.
Qed.

Lemma largest_fin p : (0 < #|T|)%nat ->
  exists j, (forall i, p i <= p j) /\ largest (vec p) = fin (p j).
Proof.
move=> /card_gt0P [i0 _].
suff big (s : seq T) : s <> [::] ->
    exists2 j, j \in s & (forall i, i \in s -> p i <= p j) /\
      \big[emax/ninf]_(i <- s) vec p i = fin (p j).
  have [|j _ [top eq]] := big (index_enum T).
    by move=> e; have := mem_index_enum i0; rewrite e.
  by exists j; split=> [i|//]; apply: top; apply: mem_index_enum.
elim: s => [//|a s IH] _; rewrite big_cons.
case: (s =P [::]) => [->|/IH [j js [top ->]]].
  rewrite big_nil; exists a; rewrite ?mem_head //; split=> // i.
  by rewrite mem_seq1 => /eqP ->; apply: Rle_refl.
case: (Rle_dec (p a) (p j)) => le.
  exists j; first by rewrite in_cons js orbT.
  split; last by rewrite /vec /emax /= Rmax_right.
  by move=> i; rewrite in_cons => /orP [/eqP -> //|]; apply: top.
exists a; first by rewrite mem_head.
split; last by rewrite /vec /emax /= Rmax_left //; lra.
move=> i; rewrite in_cons => /orP [/eqP ->|/top]; [exact: Rle_refl | lra].
Qed.

Lemma smallest_fin p : (0 < #|T|)%nat ->
  exists j, (forall i, p j <= p i) /\ smallest (vec p) = fin (p j).
Proof.
move=> /card_gt0P [i0 _].
suff big (s : seq T) : s <> [::] ->
    exists2 j, j \in s & (forall i, i \in s -> p j <= p i) /\
      \big[emin/pinf]_(i <- s) vec p i = fin (p j).
  have [|j _ [top eq]] := big (index_enum T).
    by move=> e; have := mem_index_enum i0; rewrite e.
  by exists j; split=> [i|//]; apply: top; apply: mem_index_enum.
elim: s => [//|a s IH] _; rewrite big_cons.
case: (s =P [::]) => [->|/IH [j js [top ->]]].
  rewrite big_nil; exists a; rewrite ?mem_head //; split=> // i.
  by rewrite mem_seq1 => /eqP ->; apply: Rle_refl.
case: (Rle_dec (p j) (p a)) => le.
  exists j; first by rewrite in_cons js orbT.
  split; last by rewrite /vec /emin /= Rmin_right.
  by move=> i; rewrite in_cons => /orP [/eqP -> //|]; apply: top.
exists a; first by rewrite mem_head.
split; last by rewrite /vec /emin /= Rmin_left //; lra.
move=> i; rewrite in_cons => /orP [/eqP ->|/top]; [exact: Rle_refl | lra].
Qed.

End Reductions.

(** ** Vectors *)

Section Vectors.

Variable T : finType.
Implicit Types p q : T -> R.

Lemma mix_vec a p q : mix (fin a) (vec p) (vec q) = vec (blend a p q).
Proof. by []. Qed.

Lemma uniform_vec : (0 < #|T|)%nat -> uniform = vec (@flat T).
Proof.
move=> T0; apply: functional_extensionality => i.
rewrite /uniform /vdiv /lift2 /ones /const /alphabet_size /vec /flat ediv_fin.
  by rewrite /Rdiv Rmult_1_l.
by apply: not_0_INR => /eqP; rewrite -leqn0 leqNgt T0.
Qed.

Lemma point_vec n (lt_n : (n < #|T|)%nat) :
  point n = vec (vertex (enum_val (Ordinal lt_n))) :> (T -> ext).
Proof.
apply: functional_extensionality => i; rewrite /point lt_n /vec /vertex.
congr (fin (if _ then 1 else 0)).
by apply/eqP/eqP => [e|->]; [rewrite -(enum_rankK i); congr enum_val; apply: val_inj
                            | rewrite enum_valK].
Qed.

End Vectors.

(** ** Divergences *)

Section Divergences.

Variable T : finType.
Variables p q : T -> R.
Hypothesis p_ge0 : forall i, 0 <= p i.
Hypothesis q_ge0 : forall i, 0 <= q i.

Lemma KL_fin : dom p q -> KL (vec p) (vec q) = fin (kl p q).
Proof.
move=> pq; apply: sum_fin_eq => i.
rewrite /vsub /vmul /vlog /lift2 /lift1 /vec mul_log_self // mul_log_fin //; last exact: pq.
by rewrite esub_fin -Rmult_minus_distr_l.
Qed.

Lemma KL_term_pinf i : 0 < p i -> q i = 0 ->
  vsub (vmul (vec p) (vlog (vec p))) (vmul (vec p) (vlog (vec q))) i = pinf.
Proof.
move=> pi qi; rewrite /vsub /vmul /vlog /lift2 /lift1 /vec mul_log_self //.
by rewrite qi elog_0 emul_pos_ninf.
Qed.

Lemma KL_term_above i :
  above (vsub (vmul (vec p) (vlog (vec p))) (vmul (vec p) (vlog (vec q))) i).
Proof.
case: (Req_dec (q i) 0) => qi; last first.
  by rewrite /vsub /vmul /vlog /lift2 /lift1 /vec mul_log_self // mul_log_fin // => /qi.
case: (p_ge0 i) => [pi|pi]; first by rewrite KL_term_pinf.
by rewrite /vsub /vmul /vlog /lift2 /lift1 /vec mul_log_self // mul_log_fin.
Qed.

Lemma KL_pinf : ~ dom p q -> KL (vec p) (vec q) = pinf.
Proof.
move=> /(not_dom p_ge0) [j [pj qj]].
by apply: (sum_pinf (j := j)); [apply: KL_term_above | apply: KL_term_pinf].
Qed.

Lemma KL_cases :
  dom p q /\ KL (vec p) (vec q) = fin (kl p q) \/ ~ dom p q /\ KL (vec p) (vec q) = pinf.
Proof. by case: (dom_dec p q) => pq; [left; rewrite KL_fin | right; rewrite KL_pinf]. Qed.

Lemma entropy_fin : entropy (vec p) = fin (ent p).
Proof.
rewrite /entropy (sum_fin_eq (f := fun i => p i * ln (p i))) // => i.
by rewrite /vmul /vlog /lift2 /lift1 /vec mul_log_self.
Qed.

Lemma TV_fin : TV (vec p) (vec q) = fin (tv p q).
Proof.
rewrite /TV (sum_fin_eq (f := fun i => Rabs (p i - q i))) // ediv_fin //; lra.
Qed.

(** [x / y] with [0 / 0 = 0]. *)
Lemma mul_recip_fin x y : 0 <= y -> (y = 0 -> x = 0) -> (fin x * erecip (fin y) = fin (x * / y))%ext.
Proof.
move=> y0 xy; case: (Req_dec y 0) => y00; last by rewrite erecip_fin //; lra.
by rewrite y00 erecip_0 (xy y00) emul_0_pinf Rmult_0_l.
Qed.

Lemma chi2_fin : dom p q -> chi2 (vec p) (vec q) = fin (chisq p q).
Proof.
move=> pq; apply: sum_fin_eq => i.
rewrite /vmul /vpow /vsub /vrecip /lift2 /lift1 /const /vec esub_fin epow_square mul_recip_fin //.
  by congr fin; ring.
by move=> qi; rewrite qi (pq i qi); ring.
Qed.

Section Ratio.

Variable h : T -> R.
Hypothesis h_ge0 : forall i, 0 <= h i.

Lemma mean_ratio_fin : (forall i, q i = 0 -> p i * h i = 0) ->
  mean_ratio (vec p) (vec h) (vec q) = fin (\sum_i p i * h i * / q i).
Proof.
move=> pq; apply: sum_fin_eq => i.
by rewrite /vmul /vrecip /lift2 /lift1 /vec emul_fin mul_recip_fin //; apply: pq.
Qed.

Lemma mean_ratio_pinf j : 0 < p j * h j -> q j = 0 ->
  mean_ratio (vec p) (vec h) (vec q) = pinf.
Proof.
move=> phj qj; apply: (sum_pinf (j := j)); last first.
  by rewrite /vmul /vrecip /lift2 /lift1 /vec emul_fin qj erecip_0 emul_pos_pinf.
move=> i; rewrite /vmul /vrecip /lift2 /lift1 /vec emul_fin.
case: (Req_dec (q i) 0) => qi; last by rewrite mul_recip_fin // => /qi.
have ph : 0 <= p i * h i by apply: Rmult_le_pos.
case: ph => [ph|<-]; first by rewrite qi erecip_0 emul_pos_pinf.
by rewrite qi erecip_0 emul_0_pinf.
Qed.

End Ratio.

End Divergences.
